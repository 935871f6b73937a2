import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { say } from '../words/say.js';
import styles from './copy-line.module.css';

const SHOWN_MS = 2000;

/** The clipboard of the browser; on a plain http address there is none, and the selected text is copied instead. */
async function copyFrom(field: HTMLInputElement): Promise<void> {
  if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
  else {
    field.select();
    document.execCommand('copy');
  }
}

/** A long text to carry elsewhere: shown in one line, copied whole. */
export function CopyLine({ text, label }: { text: string; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyFrom(field.current!);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <div className={styles.line}>
      <input
        ref={field}
        className={styles.text}
        readOnly
        value={text}
        aria-label={label}
        onFocus={event => event.target.select()}
      />
      <Tooltip label={copied ? say('Copied') : say('Copy')} withArrow>
        <ActionIcon
          variant="subtle"
          size={34}
          aria-label={copied ? say('Copied') : say('Copy {what}', { what: label })}
          onClick={() => void copy()}
        >
          {copied ? <IconCheck size={17} /> : <IconCopy size={17} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
