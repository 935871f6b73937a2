const LIFE_MS = 60_000;
const MOST = 1_000;

interface Opened {
  readonly text: Promise<string>;
  readonly until: number;
}

/** Secrets that were opened a moment ago. Few and for a short time: what is in memory is what a crash dump shows. */
export class RecentlyOpened {
  private readonly kept = new Map<string, Opened>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Who asks for the same meanwhile waits for the same answer. What failed is not kept. */
  get(key: string, open: () => Promise<string>): Promise<string> {
    const known = this.kept.get(key);
    if (known && known.until > this.now()) return known.text;
    const text = open();
    this.makeRoom();
    this.kept.delete(key);
    this.kept.set(key, { text, until: this.now() + LIFE_MS });
    text.catch(() => {
      if (this.kept.get(key)?.text === text) this.kept.delete(key);
    });
    return text;
  }

  drop(key: string): void {
    this.kept.delete(key);
  }

  /** The oldest come first in a Map, and all live equally long. */
  private makeRoom(): void {
    for (const [key, { until }] of this.kept) {
      if (until > this.now() && this.kept.size < MOST) return;
      this.kept.delete(key);
    }
  }
}
