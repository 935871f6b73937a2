import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { say } from '../words/say.js';
import styles from './empty-page.module.css';
import { Header } from './header.js';

export const NotFoundPage = () => (
  <>
    <Header />
    <main className={styles.page}>
      <h1>{say('There is no such page')}</h1>
      <p>{say('The address may be mistyped, or what stood here is gone.')}</p>
      <Button component={Link} to="/" size="md">
        {say('To the calendar')}
      </Button>
    </main>
  </>
);
