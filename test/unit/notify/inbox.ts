import { type Instant, later, MINUTE_MS } from '../../../domain/instant.js';
import { definitionOf, endsMatter, type NoticeType } from '../../../domain/notify/notices.js';
import { type DropReason, type Manner, plan, type WaitingNotice } from '../../../domain/notify/plan.js';

type Notice = Omit<WaitingNotice, 'told'>;

/** One channel over time: plans when something happens, and whenever a plan asked to be looked at again. */
export class Inbox {
  readonly all: Notice[] = [];
  readonly messages: { readonly at: Instant; readonly notices: readonly Notice[] }[] = [];
  readonly dropped = new Map<string, DropReason>();
  waiting: Notice[] = [];
  private lookAt: Instant | undefined;

  constructor(readonly manner: Manner) {}

  happens(type: NoticeType, subject: string, at: Instant, more: Partial<Notice> = {}): void {
    const { severity, waitsMinutes = 0 } = definitionOf(type);
    const notice = {
      id: String(this.all.length).padStart(4, '0'),
      type,
      severity,
      subject,
      at,
      waitsUntil: later(at, waitsMinutes * MINUTE_MS),
      ...more,
    };
    this.all.push(notice);
    this.waiting.push(notice);
    this.lookAt = this.lookAt && this.lookAt < at ? this.lookAt : at;
  }

  /** When it plans next; undefined where nothing waits. */
  get nextLook(): Instant | undefined {
    return this.lookAt;
  }

  passUntil(now: Instant): void {
    while (this.lookAt !== undefined && this.lookAt <= now) this.look(this.lookAt);
  }

  private look(now: Instant): void {
    const waiting = this.waiting.map(notice => ({ ...notice, told: this.toldOf(notice.subject) }));
    const { drop, send, lookAt } = plan(waiting, this.manner, now, this.messages.at(-1)?.at);
    for (const { id, why } of drop) this.dropped.set(id, why);
    const notices = this.waiting.filter(({ id }) => send.includes(id));
    if (notices.length > 0) this.messages.push({ at: now, notices });
    this.waiting = this.waiting.filter(({ id }) => !send.includes(id) && !this.dropped.has(id));
    if (lookAt !== undefined && lookAt <= now) throw new Error(`would look at ${lookAt} forever`);
    this.lookAt = send.length > 0 ? now : lookAt;
  }

  private toldOf(subject: string): NoticeType[] {
    const sent = new Set(this.messages.flatMap(({ notices }) => notices.map(({ id }) => id)));
    const heard = this.all.filter(
      ({ id, ...notice }) =>
        notice.subject === subject && (sent.has(id) || this.dropped.get(id) === 'silent'),
    );
    const end = heard.findLastIndex(({ type }) => endsMatter(type));
    return heard.slice(end + 1).map(({ type }) => type);
  }
}
