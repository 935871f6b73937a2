import type { Clock } from './clock.js';
import { readImport } from './read-import.js';
import type { SandboxPlatform } from './world/home.js';
import type { CalendarImport } from './world/world-state.js';

const AGENTS: Readonly<Record<SandboxPlatform, string>> = {
  airbnb: 'Airbnb/sandbox',
  booking_com: 'Booking.com/sandbox',
  vrbo: 'Vrbo/sandbox',
};

interface Following {
  readonly told: CalendarImport;
  readonly platform: SandboxPlatform;
  timer?: NodeJS.Timeout;
}

/**
 * Reads the calendars that listings import: at once, then every `rereadMs`. Real platforms take hours. One that
 * cannot be read keeps the nights it told before, as the platforms do.
 */
export class Importer {
  private readonly following = new Map<string, Following>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly clock: Clock,
    private readonly rereadMs: number,
    private readonly onRead: () => void,
  ) {}

  /** Resolves after the first reading, whether or not it went well; told again, it reads again at once. */
  async follow(told: CalendarImport, platform: SandboxPlatform): Promise<void> {
    this.unfollow(told.id);
    const following = { told, platform };
    this.following.set(told.id, following);
    await this.read(following);
  }

  unfollow(id: string): void {
    clearTimeout(this.following.get(id)?.timer);
    this.following.delete(id);
  }

  stop(): void {
    this.stopping.abort();
    for (const id of [...this.following.keys()]) this.unfollow(id);
  }

  private async read(following: Following): Promise<void> {
    const { told, platform } = following;
    try {
      told.nights = await readImport(told.url, AGENTS[platform], this.stopping.signal);
      told.readAt = this.clock.now();
      delete told.problem;
    } catch (error) {
      told.problem = error instanceof Error ? error.message : String(error);
    }
    if (this.following.get(told.id) !== following) return;
    this.onRead();
    following.timer = setTimeout(() => void this.read(following), this.rereadMs);
  }
}
