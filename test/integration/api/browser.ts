// biome-ignore lint/suspicious/noExplicitAny: answers are checked by what tests expect of them
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

/** A browser of one person: keeps cookies, and says where its pages come from. */
export class Browser {
  readonly jar = new Map<string, string>();
  lastSetCookies: string[] = [];

  constructor(
    /** Where the API listens, and under which address its pages are known. */
    private readonly at: { readonly url: string; readonly publicUrl: string },
    /** From where it comes, where the API trusts a proxy to say so. */
    private readonly address = '203.0.113.7',
  ) {}

  get = (path: string, headers?: Record<string, string>) => this.send('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers?: Record<string, string>) =>
    this.send('POST', path, body, headers);
  patch = (path: string, body: unknown) => this.send('PATCH', path, body);
  delete = (path: string) => this.send('DELETE', path);

  /** What it would send along by itself. */
  headers(): Record<string, string> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return { 'x-forwarded-for': this.address, ...(cookie ? { cookie } : {}) };
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(new URL(path, this.at.url), {
      method,
      redirect: 'manual',
      headers: {
        ...this.headers(),
        ...(method === 'GET' ? {} : { origin: new URL(this.at.publicUrl).origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.lastSetCookies = response.headers.getSetCookie();
    for (const line of this.lastSetCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }
}
