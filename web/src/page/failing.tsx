import { Component, type ReactNode, useContext, useEffect } from 'react';
import { LiveContext } from '../live/live-context.js';
import { useOnline } from '../live/use-online.js';
import { Refused } from '../server/refused.js';
import { FailedPage } from './failed-page.js';
import { beginAnewSoon, isMissingPart } from './parts.js';

interface Props {
  /** The address: at another one the page is tried anew. */
  readonly at: string;
  /** What stands above the words: the ways to other pages. */
  readonly header?: ReactNode;
  readonly children: ReactNode;
}

/** Around pages: where a part of one cannot be fetched, or breaks, that is said in its place. */
export class Failing extends Component<Props, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error: isMissingPart(error) ? Refused.unreachable() : error };
  }

  override componentDidUpdate({ at }: Props): void {
    if (at !== this.props.at && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <>
        {this.props.header}
        {error instanceof Refused && <TryAgain />}
        <FailedPage error={error} onRetry={() => window.location.reload()} />
      </>
    );
  }
}

/** Tries again by itself as soon as the server is there. */
function TryAgain() {
  const online = useOnline();
  const live = useContext(LiveContext);
  const isThere = online && live !== 'reconnecting';
  useEffect(() => (isThere ? beginAnewSoon() : undefined), [isThere]);
  return null;
}
