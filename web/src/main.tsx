import './styles.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { readyForOffline } from './live/ready-for-offline.js';
import { App } from './page/app.js';
import styles from './page/app.module.css';
import { firstAnswers } from './page/first-answers.js';
import { watchParts } from './page/parts.js';
import { queryClient } from './server/query-client.js';
import { takeSecretFromAddress } from './sign-in/link-secret.js';
import { returnToPlace } from './sign-in/return.js';
import { cssVariables, theme } from './theme.js';

watchParts();
takeSecretFromAddress();
returnToPlace();
readyForOffline(queryClient);

const draw = (): void =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <App />
          </BrowserRouter>
          <Notifications position="bottom-center" className={styles.said!} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
void firstAnswers().then(draw);
