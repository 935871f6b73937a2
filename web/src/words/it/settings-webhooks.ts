import type { Catalogue } from '../catalogue.js';

/** Webhooks that go out, and the reference of the API. */
export const settingsWebhooks: Catalogue = {
  Deliveries: 'Consegne',
  'Latest first, kept for 30 days. What is sent again keeps its id, so that the receiver knows it.':
    'Prima le più recenti, conservate per 30 giorni. Ciò che viene inviato di nuovo mantiene il suo id, così il destinatario lo riconosce.',
  'Nothing was sent yet. A test shows whether webhooks arrive.':
    'Non è stato ancora inviato nulla. Una prova mostra se i webhook arrivano.',
  '{attempts, plural, one {# try} other {# tries}}':
    '{attempts, plural, one {# tentativo} other {# tentativi}}',
  'next try {soon}': 'prossimo tentativo {soon}',
  'More of {type}, {at}': 'Altro su {type}, {at}',
  More: 'Altro',
  'Answered <code>{answer}</code>': 'Risposta <code>{answer}</code>',
  'Send again: {type}, {at}': 'Invia di nuovo: {type}, {at}',
  'It is sent once more, under the same id.': 'Viene inviato ancora una volta, con lo stesso id.',
  'Send again': 'Invia di nuovo',
  'A test is on its way. What was answered stands below.':
    'Una prova è in arrivo. La risposta si legge qui sotto.',
  'New secret': 'Nuovo segreto',
  '<b>Copy the new secret now.</b> It is shown this once. Webhooks are signed with the one before as well, until {until}.':
    '<b>Copia il nuovo segreto adesso.</b> Viene mostrato solo ora. I webhook sono firmati anche con quello precedente, fino al {until}.',
  'A new secret for {name}?': 'Un nuovo segreto per {name}?',
  'For {hours, plural, one {# hour} other {# hours}} webhooks are signed with both. After that the receiver must know the new one.':
    'Per {hours, plural, one {# ora} other {# ore}} i webhook sono firmati con entrambi. Dopo, il destinatario deve conoscere quello nuovo.',
  'Make it': 'Crealo',
  'Disable {name}?': 'Disattivare {name}?',
  'It is told of nothing that changes until it is enabled again. What waits already is sent then.':
    'Finché non viene riattivato non riceve alcuna modifica. Ciò che è già in attesa parte allora.',
  'Its address, secrets and what waits for it are deleted.':
    'L’indirizzo, i segreti e ciò che è in attesa vengono eliminati.',
  'All webhooks': 'Tutti i webhook',
  'How it goes': 'Come va',
  'This endpoint is no longer there.': 'Questo endpoint non c’è più.',
  'Not taken': 'Non accettato',
  Enabled: 'Attivo',
  'told of everything': 'riceve tutto',
  'told of {events}': 'riceve {events}',
  'Not taken since {since}, we try again {soon}.': 'Non accettato da: {since}; riproviamo {soon}.',
  '<b>{name} is added.</b> Copy its secret now: with it the receiver checks that a webhook is ours. It is shown this once.':
    '<b>{name} è aggiunto.</b> Copia il suo segreto adesso: con esso il destinatario verifica che un webhook è nostro. Viene mostrato solo ora.',
  'New endpoint': 'Nuovo endpoint',
  'What receives it, so that you know it again.': 'Chi lo riceve, per riconoscerlo in seguito.',
  'What it is told of': 'Che cosa riceve',
  'Nights of a unit are taken.': 'Le notti di un’unità sono occupate.',
  'An entry has other nights, or is of another kind.': 'Una voce ha altre notti, o è di un altro tipo.',
  'An entry no longer takes its nights.': 'Una voce non occupa più le sue notti.',
  'Two entries hold the same nights.': 'Due voci occupano le stesse notti.',
  'A conflict is over other nights, or of another kind.':
    'Un conflitto riguarda altre notti, o è di un altro tipo.',
  'A person chose a way out.': 'Una persona ha scelto una soluzione.',
  'A conflict is over.': 'Un conflitto è finito.',
  'Disabled by a person.': 'Disattivato da una persona.',
  'Disabled: what was sent was not taken for days. Enable it once the receiver is mended.':
    'Disattivato: per giorni ciò che è stato inviato non è stato accettato. Riattivalo quando il destinatario è a posto.',
  'Disabled: the receiver answered that it is gone for good (410).':
    'Disattivato: il destinatario ha risposto che non esiste più (410).',
  Delivered: 'Consegnato',
  'Given up': 'Abbandonato',
  'Not tried yet': 'Non ancora tentato',
  'Answered {status} in {ms} ms': 'Risposta {status} in {ms} ms',
  'No answer.': 'Nessuna risposta.',
  'Answered {status}: {why}': 'Risposta {status}: {why}',
  'Where changes are sent to': 'Dove si inviano le modifiche',
  'Each change of a calendar or a conflict goes to these addresses within seconds, signed as Standard Webhooks say, and is tried again until it is taken. It holds ids and nights, and nothing of guests.':
    'Ogni modifica di un calendario o di un conflitto va a questi indirizzi entro pochi secondi, firmata secondo Standard Webhooks, e viene ritentata finché non è accettata. Contiene id e notti, e nulla sugli ospiti.',
  'Add an endpoint': 'Aggiungi un endpoint',
  'Webhooks that come in': 'Webhook in arrivo',
  'A channel manager or a property management system can tell us that a calendar changed, so that we look at once. Each connection has an address of its own: open the connection in the calendar, and there “Webhooks that come in”.':
    'Un channel manager o un gestionale può avvisarci che un calendario è cambiato, così lo leggiamo subito. Ogni collegamento ha un proprio indirizzo: apri il collegamento nel calendario e lì “Webhook in arrivo”.',
  Routes: 'Rotte',
  'Find a route': 'Trova una rotta',
  'Programs send their token as <code>Authorization: Bearer …</code>; what fails is answered as <code>application/problem+json</code>. The same for machines: <a>/api/openapi.json</a>.':
    'I programmi inviano il token come <code>Authorization: Bearer …</code>; gli errori hanno risposta <code>application/problem+json</code>. Lo stesso per le macchine: <a>/api/openapi.json</a>.',
  'No route has these words.': 'Nessuna rotta contiene queste parole.',
  '{routes, plural, one {# route} other {# routes}}': '{routes, plural, one {# rotta} other {# rotte}}',
  'What follows is the server’s own document, which is in English.':
    'Quello che segue è il documento del server, che è in inglese.',
  '{all} or {type}': '{all} o {type}',
  anything: 'qualsiasi cosa',
  'list of {type}': 'elenco di {type}',
  text: 'testo',
  '{type}, in the {place, select, path {path} query {query} header {header} cookie {cookie} other {{place}}}':
    '{type}, {place, select, path {nel percorso} query {nella query} header {nell’intestazione} cookie {nel cookie} other {{place}}}',
  'Who may.': 'Chi può.',
  Parameters: 'Parametri',
  'What is answered ({status})': 'Che cosa si riceve ({status})',
  Problems: 'Problemi',
  optional: 'facoltativo',
  'Webhooks that we send': 'Webhook che inviamo',
  'One’s own account': 'Il proprio account',
  'Calendars that we serve': 'Calendari che offriamo',
  'First owner': 'Primo proprietario',
  'Anybody: what it needs to know is sent along.': 'Chiunque: ciò che serve viene inviato con la richiesta.',
  'Whoever is signed in. No API token.': 'Chi ha effettuato l’accesso. Nessun token API.',
  'Viewers and above. API tokens that may read.': 'Dai visualizzatori in su. Token API con lettura.',
  'Operators and above. API tokens that may change.': 'Dagli operatori in su. Token API con modifica.',
  'Operators and above. No API token.': 'Dagli operatori in su. Nessun token API.',
  'Managers and owners. API tokens that may change.': 'Gestori e proprietari. Token API con modifica.',
  'Managers and owners. API tokens for webhooks.': 'Gestori e proprietari. Token API per webhook.',
  'Owners. No API token.': 'Proprietari. Nessun token API.',
  'connections pause': 'connections pause',
  'https://…': 'https://…',
  'webhook-id <code>{messageId}</code>': 'webhook-id <code>{messageId}</code>',
};
