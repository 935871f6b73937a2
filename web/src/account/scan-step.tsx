import { Button, Group, TextInput } from '@mantine/core';
import { CopyLine } from '../page/copy-line.js';
import { useConfirmTwoFactor } from '../server/me.js';
import { FormProblem } from '../sign-in/form-problem.js';
import { valuesOf } from '../sign-in/form-values.js';
import { say } from '../words/say.js';
import { QrCode } from './qr-code.js';
import own from './two-factor.module.css';

interface Props {
  /** `otpauth://…`, which the app reads. */
  readonly uri: string;
  readonly onConfirmed: () => void;
  readonly onCancel: () => void;
}

/** A first code of the app shows that it has read the secret: only then it is asked for. */
export function ScanStep({ uri, onConfirmed, onCancel }: Props) {
  const confirm = useConfirmTwoFactor();
  return (
    <form
      className={own.scan}
      onSubmit={event =>
        confirm.mutate(
          { code: valuesOf(event, 'code').code.replaceAll(/\s/g, '') },
          { onSuccess: onConfirmed },
        )
      }
    >
      <QrCode text={uri} label={say('QR code for the authenticator app')} />
      <div className={own.steps}>
        <p>
          {say(
            'Scan the picture with the app. On a phone, or where it cannot be scanned, give it this text:',
          )}
        </p>
        <CopyLine text={uri} label={say('text for the authenticator app')} />
        <TextInput
          name="code"
          label={say('Code that the app shows')}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\s*(\d\s*){6}"
          title={say('six digits')}
          required
          withAsterisk={false}
          autoFocus
        />
        <FormProblem error={confirm.error} />
        <Group gap="xs">
          <Button type="submit" loading={confirm.isPending}>
            {say('Turn on')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {say('Cancel')}
          </Button>
        </Group>
      </div>
    </form>
  );
}
