import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { Hint } from '../live/hint.js';
import styles from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { type ClosureAnswer, type ClosureQuestion, useQuestions } from '../server/conflicts.js';
import { useMay } from '../session/may.js';
import { daysBetween, nightsInWords } from '../time/day.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import own from './closure-stack.module.css';
import { inStackOrder, putOffAlso } from './stack-order.js';
import { useAnswerWithUndo } from './use-answer-with-undo.js';

type Choice = ClosureAnswer | 'later';

const CHOICES: readonly { readonly choice: Choice; readonly name: string; readonly means: string }[] = [
  {
    choice: 'booking',
    name: say('A booking'),
    means: say('A guest has these nights. Where another guest has them too, it is a double booking.'),
  },
  {
    choice: 'own_closure',
    name: say('My own closure'),
    means: say('Nobody has booked them. The conflict is over, and nobody asks again about these nights.'),
  },
  { choice: 'later', name: say('Later'), means: say('The others first. It stays open until you say.') },
];

const UNDO_KEY = 'u';

/** Closures that somebody has to explain, one after the other: one tap or one key each. */
export function ClosureStack() {
  const { data: questions } = useQuestions();
  const [putOff, setPutOff] = useState<readonly string[]>([]);
  const { waiting, give, undo } = useAnswerWithUndo();
  const mayAnswer = useMay('operator');
  if (!questions) return null;
  const stack = inStackOrder(questions, putOff, waiting?.question);
  const [asked] = stack;
  if (!asked && !waiting) return null;
  const choose = (choice: Choice) => {
    if (!asked) return;
    if (choice === 'later') setPutOff(putOffAlso(putOff, asked));
    else give({ question: asked, answer: choice });
  };
  const byKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || !mayAnswer) return;
    const one = CHOICES[Number(key) - 1];
    if (one) choose(one.choice);
    else if (key.toLowerCase() === UNDO_KEY && waiting) undo();
  };
  return (
    <section
      className={`${styles.card} ${own.card}`}
      aria-label={say('A question about closed nights')}
      onKeyDown={byKey}
    >
      {asked ? (
        <Question asked={asked} left={stack.length} mayAnswer={mayAnswer} onChoose={choose} />
      ) : (
        <h2>{say('That was the last question')}</h2>
      )}
      {waiting && (
        <div className={own.undo} role="status">
          <span>
            {waiting.answer === 'booking'
              ? say('{nights}: a booking.', { nights: nightsInWords(waiting.question.nights) })
              : say('{nights}: your own closure.', { nights: nightsInWords(waiting.question.nights) })}
          </span>
          <Button variant="default" size="xs" onClick={undo}>
            {say('Undo')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface Props {
  readonly asked: ClosureQuestion;
  readonly left: number;
  readonly mayAnswer: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function Question({ asked, left, mayAnswer, onChoose }: Props) {
  const { platform, property, unit, nights } = asked;
  return (
    <>
      <div className={own.top}>
        <span className={styles.place}>
          <PlatformMark source={platform} /> {unitInWords(property, unit)}
        </span>
        <span className={styles.place}>
          {say('{left, plural, one {The last question} other {# questions left}}', { left })}
        </span>
      </div>
      <h2 aria-live="polite">
        {say('{platform} shows {nights} as closed. Is that a booking, or your own closure?', {
          platform: SOURCE_NAMES[platform],
          nights: nightsInWords(nights),
        })}{' '}
        <Hint about={say('this question')}>
          {say(
            '{platform} does not say in its calendar whether nights are closed for a guest or by you. Another calendar has a stay on some of them, so it matters. Look at them in the extranet of {platform}.',
            { platform: SOURCE_NAMES[platform] },
          )}
        </Hint>
      </h2>
      <p className={styles.place}>
        {say('{nights, plural, one {# night} other {# nights}}', {
          nights: daysBetween(nights.from, nights.to),
        })}
      </p>
      {mayAnswer && (
        <>
          <div className={own.answers}>
            {CHOICES.filter(({ choice }) => choice !== 'later' || left > 1).map(
              ({ choice, name, means }, i) => (
                <button
                  key={choice}
                  type="button"
                  className={own.answer}
                  aria-keyshortcuts={String(i + 1)}
                  onClick={() => onChoose(choice)}
                >
                  <kbd aria-hidden>{i + 1}</kbd>
                  <strong>{name}</strong>
                  <span>{means}</span>
                </button>
              ),
            )}
          </div>
          <p className={`${styles.place} ${own.keys}`}>
            {say('With the keyboard: Tab to an answer, then the keys 1, 2 and 3; U takes the last one back.')}
          </p>
        </>
      )}
    </>
  );
}
