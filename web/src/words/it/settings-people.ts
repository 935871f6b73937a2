import type { Catalogue } from '../catalogue.js';

/** People, roles, tokens, the audit log and the organization itself, in the settings. */
export const settingsPeople: Catalogue = {
  'Audit log': 'Registro delle attività',
  'Who did what': 'Chi ha fatto cosa',
  'Latest first. Nothing in it can be changed or deleted, by anybody.':
    'Prima le voci più recenti. Nessuno può modificarle o eliminarle.',
  'Nothing yet.': 'Ancora nulla.',
  'Show earlier': 'Mostra i precedenti',
  'from {address}': 'da {address}',
  member: 'membro',
  '{unit} of {property}': '{unit} di {property}',
  '{property} on {platform}': '{property} su {platform}',
  'Delete everything': 'Elimina tutto',
  'For good, with all that is its own. Nobody can bring it back, nor can we.':
    'Per sempre, con tutto ciò che le appartiene. Nessuno può recuperarla, nemmeno noi.',
  'Delete {name}…': 'Elimina {name}…',
  'Delete {name}?': 'Eliminare {name}?',
  'At once, members are signed out, every calendar is looked at no more, and our links on the platforms stop working: what they have imported from us, they may sell again. Deleted are:':
    'Da subito i membri vengono disconnessi, nessun calendario viene più letto e i nostri link sulle piattaforme smettono di funzionare: ciò che hanno importato da noi, possono venderlo di nuovo. Vengono eliminati:',
  'properties, units, connections with their links, and all bookings and nights known of them,':
    'strutture, unità, collegamenti con i loro link, e tutte le prenotazioni e le notti note,',
  'tasks, double bookings and their history, and the names of guests that were kept,':
    'compiti, doppie prenotazioni con la loro storia, e i nomi degli ospiti conservati,',
  'channels, webhooks, API tokens, invitations and the audit log.':
    'canali, webhook, token API, inviti e il registro delle attività.',
  'Accounts of people stay, for the other organizations they belong to.':
    'Gli account delle persone restano, per le altre organizzazioni a cui appartengono.',
  'Write its name: {name}': 'Scrivi il suo nome: {name}',
  'Your password': 'La tua password',
  'This is not your password.': 'Questa non è la tua password.',
  Cancel: 'Annulla',
  'Delete for good': 'Elimina per sempre',
  Invite: 'Invita',
  'A link makes whoever opens it a member. It opens once, within a week.':
    'Chi apre il link diventa membro. Il link si apre una sola volta, entro una settimana.',
  'The invitation to {email} is on its way.': 'L’invito a {email} è in arrivo.',
  'E-mail address': 'Indirizzo e-mail',
  Role: 'Ruolo',
  '<b>Pass this link on to {email}.</b> No letter went out, and the link is shown this once.':
    '<b>Inoltra questo link a {email}.</b> Non è partita alcuna e-mail, e il link viene mostrato solo ora.',
  'link of the invitation for {email}': 'link dell’invito per {email}',
  'Open invitations': 'Inviti aperti',
  Invited: 'Invitato',
  'As {role} · the link ends {soon}': 'Come {role} · il link scade {soon}',
  'Take back the invitation of {email}': 'Ritira l’invito di {email}',
  'Take back': 'Ritira',
  You: 'Tu',
  'Authenticator app': 'App di autenticazione',
  'member since {since}': 'membro dal {since}',
  'Role of {name}': 'Ruolo di {name}',
  '{name} is {role} now.': '{name} ora ha il ruolo di {role}.',
  'Remove {name}': 'Rimuovi {name}',
  Remove: 'Rimuovi',
  'Remove {name}?': 'Rimuovere {name}?',
  'They lose sight of everything in {organization}, at once. What they did stays in the audit log.':
    'Da subito non vede più nulla di {organization}. Ciò che ha fatto resta nel registro delle attività.',
  'After 30 days': 'Dopo 30 giorni',
  'After 90 days': 'Dopo 90 giorni',
  'After a year': 'Dopo un anno',
  'Not by itself': 'Non scade da solo',
  '<b>{name} is made.</b> Copy the token now: it is kept hashed, and shown this once.':
    '<b>{name} è creato.</b> Copia il token adesso: viene conservato cifrato e mostrato solo ora.',
  'new API token': 'nuovo token API',
  Done: 'Fatto',
  Name: 'Nome',
  'What uses it, so that you know it again.': 'Chi lo usa, per riconoscerlo in seguito.',
  'What it may do': 'Che cosa può fare',
  'Choose one at least.': 'Scegline almeno uno.',
  'It ends': 'Scade',
  'Make token': 'Crea il token',
  'It is being deleted': 'Eliminazione in corso',
  'Nobody gets in any more, no calendar is looked at, and our links have ended. All that belonged to the organization is deleted within minutes.':
    'Nessuno può più entrare, nessun calendario viene letto e i nostri link non valgono più. Tutto ciò che apparteneva all’organizzazione viene eliminato entro pochi minuti.',
  'Take our links out of the calendars of Airbnb, Vrbo and Booking.com: they lead nowhere now.':
    'Togli i nostri link dai calendari di Airbnb, Vrbo e Booking.com: ora non portano da nessuna parte.',
  'Sign in for another organization': 'Accedi a un’altra organizzazione',
  Organization: 'Organizzazione',
  'Members see it, and whoever is invited.': 'Lo vedono i membri e chi viene invitato.',
  'The name is changed.': 'Il nome è stato cambiato.',
  'Name of the organization': 'Nome dell’organizzazione',
  Save: 'Salva',
  People: 'Persone',
  Members: 'Membri',
  'Can {can}.': 'Può {can}.',
  Read: 'Lettura',
  'Properties, calendars, health, double bookings and tasks, without names of guests.':
    'Strutture, calendari, stato, doppie prenotazioni e compiti, senza i nomi degli ospiti.',
  Change: 'Modifica',
  'Add and archive properties, connections and links; settle double bookings and tasks.':
    'Aggiungere e archiviare strutture, collegamenti e link; risolvere doppie prenotazioni e compiti.',
  Webhooks: 'Webhook',
  'Set where webhooks are sent, and send them again.':
    'Stabilire dove inviare i webhook, e inviarli di nuovo.',
  'API tokens': 'Token API',
  'New token': 'Nuovo token',
  'For programs that act for this organization. They send it as <code>Authorization: Bearer …</code>. What the API knows stands at <a>/api/openapi.json</a>.':
    'Per i programmi che agiscono per questa organizzazione. Lo inviano come <code>Authorization: Bearer …</code>. Ciò che l’API sa fare è descritto in <a>/api/openapi.json</a>.',
  Tokens: 'Token',
  'There are none yet.': 'Non ce ne sono ancora.',
  'ends {soon}': 'scade {soon}',
  'does not end by itself': 'non scade da solo',
  Expired: 'Scaduto',
  'may {scopes}': 'permessi: {scopes}',
  'last used {when}': 'ultimo uso {when}',
  'never used': 'mai usato',
  'Revoke {name}': 'Revoca {name}',
  Revoke: 'Revoca',
  'Revoke {name}?': 'Revocare {name}?',
  'Programs that use it are refused at once.': 'I programmi che lo usano vengono rifiutati da subito.',
};
