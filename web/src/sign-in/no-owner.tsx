import { say, sayRich } from '../words/say.js';
import { Entrance } from './entrance.js';

/** Nobody owns the server, and this browser has no link that works. */
export const NoOwner = ({ title = say('Nobody owns this server yet') }: { title?: string }) => (
  <Entrance
    title={title}
    words={
      <>
        <p>
          {say(
            'Whoever starts the server becomes its first owner, by a link that it prints at its start. Each link opens once, within a day.',
          )}
        </p>
        <p>
          {sayRich(
            'Look where you ran <code>npm start</code>, or in the log of the API (in containers: <code>docker compose logs api</code>), for the line with <code>/welcome#</code>, and open that address.',
            { code: parts => <code>{parts}</code> },
          )}
        </p>
        <p>{say('Is it gone or too old? Restart the server: it prints a new one.')}</p>
      </>
    }
  />
);
