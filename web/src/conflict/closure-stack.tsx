import { Button } from '@mantine/core';
import { sayRefused } from '../page/said.js';
import styles from '../page/work-page.module.css';
import { PlatformMark } from '../platform/platform-mark.js';
import { type ClosureAnswer, useAnswerQuestion, useQuestions } from '../server/conflicts.js';
import { useMay } from '../session/may.js';
import { unitInWords } from '../unit/unit-in-words.js';
import own from './closure-stack.module.css';

/** Closures that somebody has to explain, one after the other: one tap each. */
export function ClosureStack() {
  const { data: questions } = useQuestions();
  const send = useAnswerQuestion();
  const mayAnswer = useMay('operator');
  const asked = questions?.[0];
  if (!asked || !questions) return null;
  const say = (answer: ClosureAnswer) =>
    send.mutate({ entryId: asked.entryId, answer }, { onError: sayRefused });
  return (
    <section className={`${styles.card} ${own.card}`} aria-label="A question about closed nights">
      <div className={own.top}>
        <span className={styles.place}>
          <PlatformMark source={asked.platform} /> {unitInWords(asked.property, asked.unit)}
        </span>
        {questions.length > 1 && <span className={styles.place}>1 of {questions.length} questions</span>}
      </div>
      <h2>{asked.says}</h2>
      {mayAnswer && (
        <div className={own.answers}>
          <Button size="md" variant="default" loading={send.isPending} onClick={() => say('booking')}>
            A booking
          </Button>
          <Button size="md" variant="default" disabled={send.isPending} onClick={() => say('own_closure')}>
            My own closure
          </Button>
        </div>
      )}
    </section>
  );
}
