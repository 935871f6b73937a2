import { nameOfSource } from '../conflicts/explain.js';
import { nightsInWords } from '../conflicts/nights-in-words.js';
import type { Platform } from '../entry.js';
import type { Nights } from '../nights.js';
import { factsOf } from '../platforms/index.js';
import type { EndedHow, StepAction, TaskKind, TaskState } from './task.js';

export interface TaskInWords {
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly platform?: Platform;
  readonly steps: number;
  readonly endedHow?: EndedHow;
  readonly endReason?: string;
}

/** What is to be done, or how it ended, in one line. */
export function taskInWords(task: TaskInWords): string {
  return task.state === 'open' ? toDo(task) : `${DID[task.state]}${because(task)}.`;
}

function toDo({ kind, platform, steps }: TaskInWords): string {
  const where = platform ? factsOf(platform).name : 'the platform';
  const many = steps === 1 ? '1 step' : `${steps} steps`;
  switch (kind) {
    case 'close_nights':
      return `Close nights on ${where}: ${many}.`;
    case 'reopen_nights':
      return `Open nights on ${where} again: ${many}.`;
    case 'resolve_conflict':
      return steps > 0 ? `Carry out the chosen way out: ${many}.` : 'Choose a way out of a double booking.';
    case 'explain_closure':
      return 'Say whether nights that a platform shows as closed are a guest or your own.';
    case 'check_feed':
      return `Mend the link of ${where}: it no longer leads to a calendar.`;
    case 'confirm_answer':
      return `Look at an answer of ${where} that looks wrong, and say whether it is right.`;
  }
}

const DID: { readonly [S in Exclude<TaskState, 'open'>]: string } = {
  done: 'Done',
  withdrawn: 'No longer needed',
  cancelled: 'Cancelled',
};

function because({ endedHow, endReason, platform }: TaskInWords): string {
  const where = platform ? factsOf(platform).name : 'the platform';
  switch (endReason) {
    case 'seen':
      return `, seen on ${where}`;
    case 'told':
      return `: ${where} has read our calendar`;
    case 'feed_answers':
      return ': the link answers again';
    case 'second_answer':
      return ': a second answer said the same';
    case 'disconnected':
      return ': it is no longer connected';
    case 'passed':
    case 'over':
      return ': the nights have passed';
    case 'sold_there':
      return `: ${where} has a guest of its own`;
    default:
      return endedHow === 'feed' ? ': the calendars show it' : '';
  }
}

/** One step, as it is read out to somebody who does it. */
export function stepInWords(step: {
  readonly action: StepAction;
  readonly platform: Platform | 'direct';
  readonly nights: Nights;
  readonly unit: string;
  readonly toUnit?: string;
  readonly toNights?: Nights;
}): string {
  const nights = nightsInWords(step.nights);
  const where = nameOfSource(step.platform);
  switch (step.action) {
    case 'close':
      return `Close ${step.unit} on ${where} for ${nights}.`;
    case 'reopen':
      return `Open ${step.unit} on ${where} again for ${nights}.`;
    case 'move_guest':
      return `Give the guest from ${where} in ${step.unit} (${nights}) ${step.toUnit ?? 'another unit'} instead.`;
    case 'open_block':
      return step.platform === 'direct'
        ? `Take your own block of ${step.unit} away (${nights}).`
        : `Take the block of ${step.unit} on ${where} away (${nights}).`;
    case 'shorten':
      return `Shorten the stay from ${where} in ${step.unit} to ${nightsInWords(step.toNights ?? step.nights)}.`;
    case 'cancel':
      return `Cancel the stay from ${where} in ${step.unit} (${nights}).`;
  }
}
