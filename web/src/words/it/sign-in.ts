import type { Catalogue } from '../catalogue.js';

/** All pages before one is signed in. */
export const signIn: Catalogue = {
  'In this browser you are signed in with another address.':
    'In questo browser hai effettuato l’accesso con un altro indirizzo.',
  'Sign in with this one': 'Accedi con questo',
  'Accept the invitation': 'Accetta l’invito',
  'Your name': 'Il tuo nome',
  Join: 'Entra',
  'or, without a password': 'oppure, senza password',
  'Join with OpenID': 'Entra con OpenID',
  Loading: 'Caricamento',
  'OTA Calendar Sync': 'OTA Calendar Sync',
  'Back to sign-in': 'Torna all’accesso',
  'Look into your mail': 'Controlla la posta',
  'The link is in the server’s log': 'Il link è nel log del server',
  'If there is an account with this address, a letter with a link is on its way. It opens once, within an hour.':
    'Se esiste un account con questo indirizzo, un’e-mail con un link è in arrivo. Si apre una sola volta, entro un’ora.',
  'This server sends no mail. If there is an account with this address, a link stands in the log of the API now. Ask whoever runs the server for it; it opens once, within an hour.':
    'Questo server non invia e-mail. Se esiste un account con questo indirizzo, ora un link si trova nel log dell’API. Chiedilo a chi gestisce il server; si apre una sola volta, entro un’ora.',
  'Set a new password': 'Imposta una nuova password',
  'We send you a link by which you choose a new one.': 'Ti inviamo un link con cui sceglierne una nuova.',
  'This server sends no mail: the link will stand in the log of the API, where whoever runs the server can read it.':
    'Questo server non invia e-mail: il link comparirà nel log dell’API, dove chi gestisce il server può leggerlo.',
  'E-mail address': 'Indirizzo e-mail',
  'Send the link': 'Invia il link',
  'Make a link': 'Crea un link',
  'This link no longer works': 'Questo link non funziona più',
  'It was used already, taken back, or is older than a week. Ask whoever invited you for a new one.':
    'È già stato usato, è stato ritirato o ha più di una settimana. Chiedine uno nuovo a chi ti ha invitato.',
  'To the calendar': 'Al calendario',
  'Try again': 'Riprova',
  'Join {organization}': 'Entra in {organization}',
  'You are invited as <b>{role}</b>, with the address <b>{email}</b>. You can {can}.':
    'Sei invitato come <b>{role}</b>, con l’indirizzo <b>{email}</b>. Puoi {can}.',
  'At least 12 characters. A few words in a row are easy to remember and hard to guess; your e-mail address and common passwords are not taken.':
    'Almeno 12 caratteri. Alcune parole di seguito sono facili da ricordare e difficili da indovinare; il tuo indirizzo e-mail e le password comuni non sono accettati.',
  'Nobody owns this server yet': 'Questo server non ha ancora un proprietario',
  'Whoever starts the server becomes its first owner, by a link that it prints at its start. Each link opens once, within a day.':
    'Chi avvia il server ne diventa il primo proprietario, con un link che il server stampa all’avvio. Ogni link si apre una sola volta, entro un giorno.',
  'Look where you ran <code>npm start</code>, or in the log of the API (in containers: <code>docker compose logs api</code>), for the line with <code>/welcome#</code>, and open that address.':
    'Guarda dove hai eseguito <code>npm start</code>, o nel log dell’API (nei container: <code>docker compose logs api</code>), cerca la riga con <code>/welcome#</code> e apri quell’indirizzo.',
  'Is it gone or too old? Restart the server: it prints a new one.':
    'Non c’è più o è troppo vecchio? Riavvia il server: ne stampa uno nuovo.',
  'There is no account for you here yet.': 'Qui non c’è ancora un account per te.',
  'People come by invitation. Ask an owner for one.': 'Si entra su invito. Chiedine uno a un proprietario.',
  'Your account here cannot be opened this way.': 'Il tuo account non si può aprire in questo modo.',
  'The provider does not vouch for your e-mail address. Sign in with your password.':
    'Il provider non garantisce per il tuo indirizzo e-mail. Accedi con la password.',
  'The sign-in was broken off at the provider.': 'L’accesso è stato interrotto presso il provider.',
  'Try again, or sign in with your password.': 'Riprova, o accedi con la password.',
  'The OpenID provider did not sign you in.': 'Il provider OpenID non ti ha fatto accedere.',
  'Sign in': 'Accedi',
  'Then you can accept the invitation.': 'Poi potrai accettare l’invito.',
  Password: 'Password',
  or: 'oppure',
  'Sign in with OpenID': 'Accedi con OpenID',
  'Forgot your password?': 'Password dimenticata?',
  'Your new password is set': 'La nuova password è impostata',
  'You were signed out everywhere. Sign in with it.':
    'Sei stato disconnesso ovunque. Accedi con la nuova password.',
  'It was used already, or is older than an hour. On the sign-in page, “Forgot your password?” makes a new one.':
    'È già stato usato, o ha più di un’ora. Nella pagina di accesso, “Password dimenticata?” ne crea uno nuovo.',
  'You will be signed out everywhere.': 'Verrai disconnesso ovunque.',
  'New password': 'Nuova password',
  'Set the password': 'Imposta la password',
  'One more step': 'Ancora un passo',
  'Type one of the backup codes that you wrote down. Each opens once.':
    'Scrivi uno dei codici di riserva che hai annotato. Ognuno vale una volta.',
  'Type the six digits that your authenticator app shows now.':
    'Scrivi le sei cifre che la tua app di autenticazione mostra ora.',
  'Backup code': 'Codice di riserva',
  Code: 'Codice',
  Back: 'Indietro',
  'Use the authenticator app': 'Usa l’app di autenticazione',
  'Use a backup code': 'Usa un codice di riserva',
  'You belong to no organization here': 'Qui non appartieni ad alcuna organizzazione',
  'Your account is in order, but no organization counts you among its members any more. Ask an owner for an invitation.':
    'Il tuo account è in regola, ma nessuna organizzazione ti conta più tra i suoi membri. Chiedi un invito a un proprietario.',
  'Sign out': 'Esci',
  'This server has an owner': 'Questo server ha un proprietario',
  'The link has done its work. People come by invitation now.':
    'Il link ha fatto il suo dovere. Ora si entra su invito.',
  Welcome: 'Benvenuti',
  'Make this server yours. You can invite others once you are in.':
    'Rendi tuo questo server. Una volta dentro puoi invitare altri.',
  Organization: 'Organizzazione',
  'Your company, or your own name.': 'La tua azienda, o il tuo nome.',
  'You sign in with it.': 'Lo usi per accedere.',
  Begin: 'Inizia',
};
