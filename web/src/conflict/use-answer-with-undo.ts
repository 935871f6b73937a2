import { useCallback, useEffect, useRef, useState } from 'react';
import { sayRefused } from '../page/said.js';
import { type ClosureAnswer, type ClosureQuestion, useAnswerQuestion } from '../server/conflicts.js';

export interface Answered {
  readonly question: ClosureQuestion;
  readonly answer: ClosureAnswer;
}

const UNDO_WITHIN_MS = 6_000;

/**
 * An answer is sent a moment after it was given, so that it can be undone: what it settles is told to others at once.
 * The next answer, or leaving the page, sends it without waiting.
 */
export function useAnswerWithUndo() {
  const [waiting, setWaiting] = useState<Answered>();
  const { mutateAsync } = useAnswerQuestion();
  const held = useRef<Answered>(undefined);

  const hold = useCallback((answered: Answered | undefined) => {
    held.current = answered;
    setWaiting(answered);
  }, []);
  const sendNow = useCallback(() => {
    const answered = held.current;
    if (!answered) return;
    hold(undefined);
    void mutateAsync({ entryId: answered.question.entryId, answer: answered.answer }).catch(sayRefused);
  }, [mutateAsync, hold]);

  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(sendNow, UNDO_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [waiting, sendNow]);
  useEffect(() => {
    window.addEventListener('pagehide', sendNow);
    return () => {
      window.removeEventListener('pagehide', sendNow);
      sendNow();
    };
  }, [sendNow]);

  return {
    waiting,
    give(answered: Answered) {
      sendNow();
      hold(answered);
    },
    undo: () => hold(undefined),
  };
}
