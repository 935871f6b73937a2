/** One link that was fetched while another fetch of it had not ended. */
export interface DoubleFetch {
  readonly platform: string;
  readonly token: string;
  readonly at: string;
}

/** Who fetches what at this moment: a platform sees it where one link is fetched twice at a time. */
export class Fetches {
  private readonly open = new Map<string, number>();
  private readonly doubled: DoubleFetch[] = [];
  private total = 0;
  private most = 0;

  /** Counts one fetch in; answers how it is counted out, which is safe to repeat. */
  begin(platform: string, token: string, at: string): () => void {
    const now = (this.open.get(token) ?? 0) + 1;
    this.open.set(token, now);
    this.total += 1;
    this.most = Math.max(this.most, now);
    if (now > 1) this.doubled.push({ platform, token, at });
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const left = (this.open.get(token) ?? 1) - 1;
      if (left > 0) this.open.set(token, left);
      else this.open.delete(token);
    };
  }

  list(): { total: number; open: number; most: number; doubled: readonly DoubleFetch[] } {
    const open = [...this.open.values()].reduce((sum, each) => sum + each, 0);
    return { total: this.total, open, most: this.most, doubled: this.doubled };
  }
}
