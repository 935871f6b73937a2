import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { FailedPage } from '../page/failed-page.js';
import { isRefusedAs } from '../server/refused.js';
import { sessionQuery } from '../server/session.js';
import type { Session } from '../server/shapes.js';
import { Entrance } from '../sign-in/entrance.js';

const SessionContext = createContext<Session | undefined>(undefined);

/** Of the one who is signed in; within SignedIn there always is one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of SignedIn');
  return session;
}

/** Shows its children to whoever is signed in, and leads all others to the sign-in page and back again. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data, error, failureReason, refetch } = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (isRefusedAs(error, 'sign_in_needed'))
    return <Navigate to="/sign-in" replace state={{ to: `${pathname}${search}` }} />;
  if (data) return <SessionContext value={data}>{children}</SessionContext>;
  const problem = error ?? failureReason;
  return problem ? <FailedPage error={problem} onRetry={() => void refetch()} /> : <Entrance busy />;
}
