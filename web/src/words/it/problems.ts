import type { ProblemCatalogue } from '../catalogue.js';

/** What the server says of problems (domain/problems.ts), by their code. */
export const problems: ProblemCatalogue = {
  invalid_input: {
    says: 'Una parte di ciò che è stato inviato non è utilizzabile.',
    help: 'Correggi i campi indicati sotto e invia di nuovo.',
  },
  not_found: {
    says: 'A questo indirizzo non c’è nulla.',
    help: 'Forse è stato archiviato, o l’indirizzo è sbagliato.',
  },
  archived: {
    says: 'È stato archiviato e non si può più modificare.',
    help: 'Aggiungilo di nuovo se serve ancora.',
  },
  already_connected: {
    says: 'Questa struttura è già collegata a {platform}.',
    help: 'Modifica invece il collegamento che c’è.',
  },
  name_differs: {
    says: 'Questo non è il nome dell’organizzazione.',
    help: 'Scrivilo esattamente come nelle impostazioni: ciò che viene eliminato non torna.',
  },
  answer_forgotten: {
    says: 'La risposta della piattaforma di allora non è più conservata.',
    help: 'Che abbia risposto, e quando, è ancora noto. Per quanto tempo si conservano le risposte è impostato sul server.',
  },
  nights_taken: {
    says: 'Queste notti sono già occupate: {source}.',
    help: 'Scegli altre notti, o libera prima queste.',
  },
  nights_not_within: {
    says: 'Una prenotazione diretta si può accorciare, ma non spostare né allungare.',
    help: 'Inserisci le altre notti come prenotazione a parte.',
  },
  booking_over: {
    says: 'Questa prenotazione è stata cancellata, o le sue notti sono state riaperte.',
    help: 'Inseriscila di nuovo se le notti devono essere occupate ancora.',
  },
  nights_past: { says: 'Queste notti sono passate.', help: 'Scegli notti da oggi in poi.' },
  key_reused: {
    says: 'Questa chiave di idempotenza è stata usata per un’altra prenotazione.',
    help: 'Invia una chiave nuova con ogni nuova prenotazione, e la stessa solo per ritentare la stessa prenotazione.',
  },
  look_failed: {
    says: 'Il calendario di {platform} non si è potuto leggere adesso.',
    help: 'Riprova tra un minuto, o prenota senza la nuova lettura.',
  },
  conflict_over: { says: 'Questo conflitto è finito.', help: 'Ricarica la pagina: dice com’è finito.' },
  suggestion_gone: {
    says: 'Questa soluzione non è più possibile.',
    help: 'Nel frattempo qualcosa è cambiato. Ricarica il conflitto e scegli tra ciò che è possibile adesso.',
  },
  no_question: { says: 'Queste notti non risultano più chiuse.', help: 'Ricarica la pagina.' },
  task_over: {
    says: 'Questo compito è finito.',
    help: 'Ricarica la pagina: dice com’è finito. Un compito finito per errore si può riaprire.',
  },
  task_replaced: {
    says: 'È aperto un altro compito per lo stesso motivo.',
    help: 'Lavora con quello: contiene tutto ciò che c’è da fare.',
  },
  step_changed: {
    says: 'Questo passo non ha mai chiesto queste notti.',
    help: 'Ricarica la pagina e spunta ciò che mostra adesso.',
  },
  step_not_ticked: {
    says: 'Nessuno ha spuntato questo passo, quindi non c’è nulla da annullare.',
    help: 'Ricarica la pagina: dice com’è finito il passo.',
  },
  no_member: {
    says: 'Questa persona non fa parte dell’organizzazione.',
    help: 'Scegli uno dei suoi membri, o invita prima la persona.',
  },
  link_in_use: {
    says: 'Questo link appartiene già a {unit}.',
    help: 'Ogni unità ha un suo link del calendario. Copia dalla piattaforma quello di questa unità.',
  },
  link_is_ours: {
    says: 'Questo è il nostro link, non quello della piattaforma.',
    help: 'Il nostro link serve alla piattaforma. Qui va il link del calendario che la piattaforma ti dà.',
  },
  nothing_held: {
    says: 'Nessuna risposta di questo feed è trattenuta.',
    help: 'Un’altra risposta, o qualcun altro, può aver deciso nel frattempo. Ricarica la pagina.',
  },
  nothing_to_undo: {
    says: 'Questa importazione non ha cambiato nulla che si possa annullare.',
    help: 'Scegli l’importazione che ha portato la modifica.',
  },
  foreign_origin: {
    says: 'Questa richiesta viene da un altro sito.',
    help: 'Apri l’applicazione al suo indirizzo.',
  },
  sign_in_needed: {
    says: 'Non hai effettuato l’accesso.',
    help: 'Accedi, o invia un token API come "Authorization: Bearer ...".',
  },
  sign_in_failed: {
    says: 'Indirizzo e-mail e password non corrispondono.',
    help: 'Riprova, o fatti mandare un link per impostare una nuova password.',
  },
  code_wrong: {
    says: 'Il codice è sbagliato o troppo vecchio.',
    help: 'Usa il codice che l’app mostra adesso, o uno dei codici di riserva.',
  },
  not_allowed: {
    says: 'Il tuo ruolo non lo comprende.',
    help: 'Chiedi a un proprietario dell’organizzazione.',
  },
  too_many_attempts: { says: 'Troppi tentativi.', help: 'Aspetta {minutes} minuti e riprova.' },
  link_dead: {
    says: 'Questo link è già stato usato, ritirato, o è troppo vecchio.',
    help: 'Chiedine uno nuovo.',
  },
  sign_in_to_accept: {
    says: 'Esiste un account con questo indirizzo e-mail.',
    help: 'Accedi con quello, poi accetta.',
  },
  link_for_another: {
    says: 'Questo invito è per un altro indirizzo e-mail.',
    help: 'Esci, poi accetta come la persona invitata.',
  },
  last_owner: {
    says: 'Un’organizzazione ha bisogno di un proprietario.',
    help: 'Rendi prima proprietario un altro membro.',
  },
  webhook_refused: {
    says: 'Questo webhook non viene accettato.',
    help: 'Controlla il segreto, lo stile della firma e l’orologio del mittente.',
  },
  webhook_not_set_up: { says: 'Questo collegamento non riceve webhook.', help: 'Configuralo prima.' },
  webhook_endpoint_disabled: {
    says: 'Questo endpoint è disattivato, quindi non gli viene inviato nulla.',
    help: 'Attivalo prima. Ciò che aspetta verrà inviato allora.',
  },
  webhook_url_open: {
    says: 'I webhook si inviano solo a indirizzi https://.',
    help: 'Dai al destinatario un certificato, o mettigli davanti un proxy che ne ha uno.',
  },
  channel_unproved: {
    says: 'Questo indirizzo non è ancora confermato, quindi non vi si invia nulla.',
    help: 'Inserisci il codice dell’e-mail inviata lì.',
  },
  channel_code_wrong: {
    says: 'Questo non è il codice dell’e-mail, o è troppo vecchio.',
    help: 'Inserisci il codice dell’ultima e-mail. Dopo dieci tentativi, o un giorno, togli il canale e aggiungilo di nuovo.',
  },
  channel_off: {
    says: 'Questo canale è disattivato, quindi non vi si invia nulla.',
    help: 'Attivalo prima.',
  },
  slack_url: {
    says: 'Questo non è un incoming webhook di Slack.',
    help: 'Copia l’indirizzo che Slack mostra, che comincia con https://hooks.slack.com.',
  },
  mail_not_set: {
    says: 'Questo server non invia e-mail.',
    help: 'Chi gestisce il server imposta OTA_MAIL_URL su un server di posta.',
  },
  mail_refused: {
    says: 'Il server di posta rifiuta questa e-mail (ha risposto {status}).',
    help: 'Controlla che l’indirizzo esista e accetti e-mail da questo server.',
  },
  mail_unreachable: {
    says: 'Il server di posta al momento non accetta e-mail ({reason}).',
    help: 'Si riprova da solo per un giorno. Chi gestisce il server si occupa del server di posta.',
  },
  channel_gone: {
    says: 'Il destinatario dice che questo indirizzo non esiste più (ha risposto {status}).',
    help: 'Creane lì uno nuovo e aggiungilo come canale.',
  },
  channel_refused: {
    says: 'Il destinatario non accetta questo messaggio (ha risposto {status}).',
    help: 'Controlla che cosa si aspetta il destinatario.',
  },
  channel_fails: {
    says: 'Il destinatario al momento non accetta nulla (ha risposto {status}).',
    help: 'Si riprova da solo per un giorno.',
  },
  method_not_allowed: {
    says: 'Questo indirizzo non conosce {method}.',
    help: 'L’intestazione Allow della risposta dice che cosa conosce.',
  },
  request_too_long: {
    says: 'L’indirizzo o le intestazioni della richiesta sono troppo lunghi.',
    help: 'Chiedi meno in una richiesta.',
  },
  request_unreadable: {
    says: 'Questa non è una richiesta HTTP leggibile.',
    help: 'Inviala di nuovo con un comune client HTTP.',
  },
  body_too_large: { says: 'La richiesta è troppo grande.', help: 'Invia meno in una richiesta.' },
  unavailable: {
    says: 'Una parte del sistema al momento non risponde.',
    help: 'Nulla è perso. Riprova tra un minuto.',
  },
  secret_store_away: {
    says: 'L’archivio dei segreti al momento non risponde ({reason}).',
    help: 'Nulla è perso: i calendari si leggono di nuovo appena risponde. Chi gestisce il server si occupa di Vault.',
  },
  internal: {
    says: 'Qualcosa è andato storto da parte nostra.',
    help: 'Riprova. Se continua, cerca nel registro l’identificativo della richiesta.',
  },
  field_needed: {
    says: 'Serve un valore.',
    help: 'Compila il campo.',
  },
  field_too_short: {
    says: 'Servono almeno {least} caratteri.',
    help: 'Scrivilo per intero.',
  },
  field_too_long: {
    says: 'Al massimo {most} caratteri.',
    help: 'Scrivilo più corto.',
  },
  field_too_small: {
    says: 'Il minimo è {least}.',
    help: 'Scegli un numero più grande.',
  },
  field_too_large: {
    says: 'Il massimo è {most}.',
    help: 'Scegli un numero più piccolo.',
  },
  field_out_of_range: {
    says: 'Il valore va da {least} a {most}.',
    help: 'Scegli un numero compreso tra i due.',
  },
  field_too_many: {
    says: 'Possono essere al massimo {most}.',
    help: 'Togline qualcuno.',
  },
  field_not_one_line: {
    says: 'Qui non possono stare a capo o caratteri di controllo.',
    help: 'Scrivilo su una sola riga.',
  },
  field_no_email: {
    says: 'Questo non è un indirizzo e-mail.',
    help: 'Scrivilo come anna@example.com.',
  },
  field_no_date: {
    says: 'Questa non è una data.',
    help: 'Scrivila come 2026-12-01.',
  },
  field_no_time: {
    says: 'Questo non è un orario.',
    help: 'Scrivilo come 22:00.',
  },
  field_same_time: {
    says: 'Deve essere un orario diverso dall’inizio.',
    help: 'Scegli due orari diversi.',
  },
  channel_code_digits: {
    says: 'Il codice ha otto cifre.',
    help: 'Copialo dall’e-mail.',
  },
  too_many_channels: {
    says: 'I canali possono essere al massimo {most}.',
    help: 'Prima rimuovine uno.',
  },
  too_many_endpoints: {
    says: 'Gli endpoint possono essere al massimo {most}.',
    help: 'Prima rimuovine uno.',
  },
  password_too_short: {
    says: 'La password deve avere almeno {least} caratteri.',
    help: 'Usa qualche parola in fila.',
  },
  password_too_long: {
    says: 'La password può avere al massimo {most} caratteri.',
    help: 'Scegline una più corta.',
  },
  password_is_email: {
    says: 'La password è l’indirizzo e-mail.',
    help: 'Scegline un’altra.',
  },
  password_repeats: {
    says: 'La password ripete sempre gli stessi caratteri.',
    help: 'Scegline un’altra.',
  },
  password_common: {
    says: 'La password è tra le prime che si provano.',
    help: 'Scegline un’altra.',
  },
  import_unreadable: {
    says: 'Il file non si può leggere come tabella (riga {line}).',
    help: 'Salvalo come CSV e controlla le virgolette in quella riga.',
  },
  import_empty: {
    says: 'Il file non ha righe.',
    help: 'Scrivi i nomi delle colonne nella prima riga, e un’unità in ogni riga sotto.',
  },
  import_no_column: {
    says: 'Nella prima riga manca la colonna "Struttura".',
    help: 'Scrivi i nomi delle colonne nella prima riga, come nel modello.',
  },
  import_column_twice: { says: 'Due colonne significano la stessa cosa: {column}.', help: 'Tienine una.' },
  import_too_many_rows: { says: 'Il file ha più di {limit} righe.', help: 'Importalo in più file.' },
  import_wrong: {
    says: 'Non è stato importato nulla: righe non utilizzabili: {rows}.',
    help: 'Correggi le righe indicate sotto e importa di nuovo il file. Ciò che c’è già non viene aggiunto due volte.',
  },
  row_too_long: {
    says: 'La riga ha più celle di quante sono le colonne.',
    help: 'Metti tra virgolette la cella che contiene il separatore.',
  },
  row_no_property: { says: 'La riga non nomina una struttura.', help: 'Scrivi il nome della struttura.' },
  row_name: {
    says: 'Il nome è più lungo di {limit} caratteri, o occupa più righe.',
    help: 'Scrivi un nome più corto.',
  },
  row_property_unclear: {
    says: 'Più di una delle tue strutture ha questo nome.',
    help: 'Rinominane prima una.',
  },
  row_zone_missing: {
    says: 'Manca il fuso orario.',
    help: 'Scrivilo come Europe/Rome, almeno nella prima riga della struttura.',
  },
  row_zone_unknown: {
    says: 'Questo fuso orario non è conosciuto.',
    help: 'Scrivilo come Europe/Rome: il continente, una barra e una grande città.',
  },
  row_zone_differs: {
    says: 'La struttura è in un altro fuso orario: {zone}.',
    help: 'Lascia vuota la cella, o cambia prima il fuso orario della struttura.',
  },
  row_unit_needed: {
    says: 'La struttura ha più unità, e la riga non ne nomina una.',
    help: 'Scrivi il nome dell’unità in ogni riga della struttura.',
  },
  row_unit_twice: {
    says: 'Questa unità sta già nella riga {line}.',
    help: 'Metti tutti i link di un’unità in una sola riga.',
  },
  row_too_many_units: {
    says: 'Una struttura ha al massimo {limit} unità.',
    help: 'Dividila in più strutture.',
  },
  row_link_twice: {
    says: 'Questo link sta già nella riga {line}.',
    help: 'Ogni unità ha un suo link del calendario. Copia dalla piattaforma quello di questa unità.',
  },
  row_link_elsewhere: {
    says: 'Questo è un link di {platform}.',
    help: 'Mettilo nella colonna di quella piattaforma.',
  },
  row_link_differs: {
    says: 'Questa unità ha già un altro link di {platform}.',
    help: 'Un’importazione non sostituisce link. Lascia vuota la cella, o sostituisci il link nella pagina della struttura.',
  },
  url_invalid: {
    says: 'Questo non è un indirizzo web.',
    help: 'Copia dalla piattaforma l’intero link del calendario. Comincia con https://',
  },
  url_scheme: {
    says: 'Il link deve cominciare con https:// o http://',
    help: 'Dove la piattaforma dà un link webcal://, scrivi https:// al suo posto.',
  },
  url_refused: {
    says: 'Questo indirizzo non è su internet pubblico, quindi non lo apriamo.',
    help: 'Copia il link del calendario dalla piattaforma; porta al sito della piattaforma stessa.',
  },
  feed_unreachable: {
    says: 'Il server dietro il link non risponde.',
    help: 'Continuiamo a provare. Se dura, controlla che il link si apra in un browser.',
  },
  feed_timeout: {
    says: 'Il server dietro il link impiega troppo a rispondere.',
    help: 'Continuiamo a provare da soli.',
  },
  feed_redirects: {
    says: 'Il link porta da un indirizzo all’altro senza fine.',
    help: 'Copia un nuovo link dalla piattaforma.',
  },
  feed_gone: {
    says: 'Questo link non esiste più (la piattaforma ha risposto {status}).',
    help: 'Copia dalla piattaforma un nuovo link del calendario e mettilo al posto di questo.',
  },
  feed_forbidden: {
    says: 'La piattaforma rifiuta questo link (ha risposto {status}).',
    help: 'Copia dalla piattaforma un nuovo link del calendario e mettilo al posto di questo.',
  },
  feed_throttled: {
    says: 'La piattaforma ci chiede di leggere meno spesso.',
    help: 'Aspettiamo quanto chiede e continuiamo da soli.',
  },
  feed_server_error: {
    says: 'La piattaforma ha un guasto interno (ha risposto {status}).',
    help: 'Continuiamo a provare da soli.',
  },
  feed_too_large: {
    says: 'La risposta è più grande di {limit}, come nessun calendario di affitti.',
    help: 'Controlla che il link sia un link di calendario.',
  },
  feed_empty: {
    says: 'La risposta è vuota, neanche un calendario vuoto.',
    help: 'Le notti note finora restano occupate. Leggiamo di nuovo tra poco.',
  },
  feed_html: {
    says: 'Il link risponde con una pagina web, non con un calendario.',
    help: 'Copia il link del calendario (iCal), non l’indirizzo della pagina dell’annuncio.',
  },
  feed_json: {
    says: 'Il link risponde con un messaggio di errore invece di un calendario.',
    help: 'Le notti note finora restano occupate. Leggiamo di nuovo tra poco.',
  },
  feed_not_ical: {
    says: 'Il link risponde con qualcosa che non è un calendario.',
    help: 'Controlla che il link sia quello del calendario (iCal) della piattaforma.',
  },
  feed_cut: {
    says: 'Il calendario si interrompe prima della fine.',
    help: 'Le notti note finora restano occupate. Leggiamo di nuovo tra poco.',
  },
  feed_too_many_events: {
    says: 'Il calendario contiene più di {limit} eventi.',
    help: 'Controlla che il link appartenga a una sola unità.',
  },
  feed_too_costly: {
    says: 'Il calendario richiede troppo tempo o troppa memoria per essere letto.',
    help: 'Controlla che il link sia un calendario di affitti. Le notti note finora restano occupate.',
  },
  event_no_start: {
    says: 'Un evento non ha data di inizio.',
    help: 'Viene lasciato fuori; gli altri eventi contano.',
  },
  event_bad_date: {
    says: 'Un evento ha una data illeggibile.',
    help: 'Viene lasciato fuori; gli altri eventi contano.',
  },
  event_ends_before_start: {
    says: 'Un evento finisce prima di cominciare.',
    help: 'Viene lasciato fuori; gli altri eventi contano.',
  },
  event_bad_end: { says: 'Un evento ha una fine illeggibile.', help: 'Conta come una notte.' },
  event_bad_duration: { says: 'Un evento ha una durata illeggibile.', help: 'Conta come una notte.' },
  event_bad_recurrence: {
    says: 'Un evento si ripete con una regola illeggibile.',
    help: 'La prima data conta; le ripetizioni no.',
  },
  event_too_many_instances: {
    says: 'Un evento si ripete troppo spesso.',
    help: 'Le prime ripetizioni contano; le successive no.',
  },
  event_unknown_timezone: {
    says: 'Un evento nomina un fuso orario che nessuno conosce.',
    help: 'Si usa il fuso orario della struttura.',
  },
  event_bad_line: { says: 'Una riga del calendario è illeggibile.', help: 'Viene saltata; il resto conta.' },
};
