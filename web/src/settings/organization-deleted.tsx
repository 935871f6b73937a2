import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { Entrance } from '../sign-in/entrance.js';
import { say } from '../words/say.js';

/** After an organization was deleted: nobody is signed in for it any more. */
export const OrganizationDeleted = () => (
  <Entrance
    title={say('It is being deleted')}
    words={
      <>
        <p>
          {say(
            'Nobody gets in any more, no calendar is looked at, and our links have ended. All that belonged to the organization is deleted within minutes.',
          )}
        </p>
        <p>
          {say('Take our links out of the calendars of Airbnb, Vrbo and Booking.com: they lead nowhere now.')}
        </p>
      </>
    }
  >
    <Button component={Link} to="/sign-in" variant="default" mt="md">
      {say('Sign in for another organization')}
    </Button>
  </Entrance>
);
