import { setTimeout as wait } from 'node:timers/promises';

// biome-ignore lint/suspicious/noExplicitAny: answers of whatever routes there are
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

const ANSWER_WITHIN_MS = 15_000;
const ASK_AGAIN_MS = 400;

/** One server that is asked in JSON, and may be away at any moment. */
export class JsonApi {
  constructor(
    readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** Throws where no whole answer came: whether the request was carried out is not known then. */
  async ask(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...this.headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  /** The body of a good answer. Throws for any other. */
  async must(method: string, path: string, body?: object): Promise<Json> {
    const answer = await this.ask(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answers ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /**
   * Asks until the answer is final: carried out, or refused for a reason of its own. What is asked must be safe to
   * repeat. Undefined where `stop` came first, and so nobody knows whether it was carried out.
   */
  async insist(
    method: string,
    path: string,
    body: object | undefined,
    stop: AbortSignal,
  ): Promise<Answer | undefined> {
    while (!stop.aborted) {
      const answer = await this.ask(method, path, body).catch(() => undefined);
      if (answer && answer.status < 500 && answer.status !== 429) return answer;
      await wait(ASK_AGAIN_MS);
    }
    return undefined;
  }
}
