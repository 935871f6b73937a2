import type { Catalogue } from '../catalogue.js';

export const connection: Catalogue = {
  'It has no calendar links: a checklist tells what to close there by hand.':
    'Non ha link di calendario: una checklist dice cosa chiudere a mano.',
  'Homes have a calendar link there. Without one, a checklist tells what to close by hand.':
    'Le case hanno un link di calendario. Senza, una checklist dice cosa chiudere a mano.',
  'It gives a calendar link, and we read it about every {span}.':
    'Fornisce un link di calendario, che leggiamo circa ogni {span}.',
  'Choose a platform': 'Scegli una piattaforma',
  'First its calendar link comes to us, then ours goes to it: so each closes the nights that another one has sold.':
    'Prima il suo link di calendario arriva a noi, poi il nostro va da lei: così ognuna chiude le notti vendute altrove.',
  Connected: 'Collegata',
  'It gives links only up to {most} room types; this property has {has}.':
    'Fornisce link solo fino a {most} tipi di camera; questa struttura ne ha {has}.',
  Calendar: 'Calendario',
  Properties: 'Strutture',
  'Connect a platform': 'Collega una piattaforma',
  'There is no such property': 'Questa struttura non esiste',
  'It may have been archived, or the address is mistyped.':
    'Forse è stata archiviata, oppure l’indirizzo è sbagliato.',
  'Connect {property}': 'Collega {property}',
  'Platforms are connected by managers and owners. Ask one of them, or see what is connected on the calendar.':
    'Le piattaforme le collegano gestori e titolari. Chiedi a uno di loro, oppure guarda sul calendario cosa è collegato.',
  'Show the calendar': 'Mostra il calendario',
  'We are looking now.': 'Stiamo leggendo ora.',
  'Paused. Nights known so far stay taken.': 'In pausa. Le notti note finora restano occupate.',
  'Resumed. We are looking now.': 'Ripreso. Stiamo leggendo ora.',
  'Sync now': 'Sincronizza ora',
  Resume: 'Riprendi',
  Pause: 'Metti in pausa',
  Archive: 'Archivia',
  'Archive {name}?': 'Archiviare {name}?',
  'We stop reading this calendar and our link for it stops working. The nights it told us are no longer held.':
    'Smettiamo di leggere questo calendario e il nostro link per esso smette di funzionare. Le notti che ci ha comunicato non sono più occupate.',
  '<checked>checked </checked>{ago}': '<checked>letto </checked>{ago}',
  Close: 'Chiudi',
  '{platform} for {property}': '{platform} per {property}',
  'Where our link goes': 'Dove va il nostro link',
  'We look every {span}.': 'Guardiamo ogni {span}.',
  'There is nothing to look at: no link, or all is paused.':
    'Non c’è niente da leggere: nessun link, oppure tutto è in pausa.',
  'We are looking at {feeds, plural, one {# calendar} other {# calendars}} now.':
    'Stiamo leggendo ora {feeds, plural, one {# calendario} other {# calendari}}.',
  'We look at {feeds, plural, one {# calendar} other {# calendars}}, one after the other at a pace the platforms allow: within a minute or so.':
    'Leggiamo {feeds, plural, one {# calendario} other {# calendari}}, uno dopo l’altro, al ritmo che le piattaforme permettono: entro un minuto circa.',
  'We look at {feeds, plural, one {# calendar} other {# calendars}}, one after the other at a pace the platforms allow: within about {minutes, plural, one {# minute} other {# minutes}}.':
    'Leggiamo {feeds, plural, one {# calendario} other {# calendari}}, uno dopo l’altro, al ritmo che le piattaforme permettono: entro circa {minutes, plural, one {# minuto} other {# minuti}}.',
  'All of it was paused before.': 'Era già tutto in pausa.',
  '{connections, plural, one {# connection} other {# connections}} paused. Nights known so far stay taken.':
    '{connections, plural, one {# collegamento} other {# collegamenti}} in pausa. Le notti note finora restano occupate.',
  'Nothing was paused.': 'Niente era in pausa.',
  '{connections, plural, one {# connection} other {# connections}} resumed. We look at them one after the other.':
    '{connections, plural, one {# collegamento ripreso} other {# collegamenti ripresi}}. Li guardiamo uno dopo l’altro.',
  'Accepted. The nights it no longer lists are free.': 'Accettata. Le notti che non elenca più sono libere.',
  'Kept. The nights known before stay taken.': 'Mantenuto. Le notti note prima restano occupate.',
  'Nights that it would free': 'Notti che libererebbe',
  'and {more} more': 'e {more, plural, one {un’altra} other {altre #}}',
  'Keep what was known': 'Mantieni ciò che era noto',
  'The answer is right': 'La risposta è giusta',
  'The answer of {moment} no longer lists {missing, plural, one {# entry} other {# entries}} we knew. They stay taken until a second answer agrees.':
    'La risposta del {moment} non elenca più {missing, plural, one {# voce nota} other {# voci note}}. Le notti restano occupate finché una seconda risposta non conferma.',
  '{platform} tells us': '{platform} ci comunica',
  'No link yet': 'Ancora nessun link',
  'Replace link': 'Sostituisci il link',
  'Add link': 'Aggiungi il link',
  Checked: 'Letto',
  'Not yet': 'Non ancora',
  'Last change': 'Ultima modifica',
  'None yet': 'Ancora niente',
  'Next look': 'Prossima lettura',
  '{platform} last read us': '{platform} ci ha letti',
  '{ago} · {pulls, plural, one {# time} other {# times}} in all':
    '{ago} · {pulls, plural, one {# volta} other {# volte}} in tutto',
  'Its answers, and what was believed when': 'Le sue risposte, e cosa si riteneva quando',
  'Look now: {unit}': 'Leggi ora: {unit}',
  'Look now': 'Leggi ora',
  'Leave out entries that say': 'Escludi le voci che dicono',
  'They take no nights. One phrase a line.': 'Non occupano notti. Una frase per riga.',
  'Take for guests’ stays': 'Considera soggiorni di ospiti',
  'Also where the platform says otherwise. One phrase a line.':
    'Anche dove la piattaforma dice altro. Una frase per riga.',
  'Take for your own blocks': 'Considera chiusure tue',
  'Kept. The calendar is read anew by these rules.':
    'Salvate. Il calendario viene riletto secondo queste regole.',
  'Its end is the last night, not the day of departure':
    'La fine è l’ultima notte, non il giorno di partenza',
  'Of entries with equal dates, count one': 'Di più voci con le stesse date, contane una',
  'Save rules': 'Salva le regole',
  Cancel: 'Annulla',
  'Who read it calls itself “{agent}”.': 'Chi l’ha letto si presenta come “{agent}”.',
  'Waiting for {platform} to read our calendar for the first time. This line changes by itself.':
    'In attesa che {platform} legga il nostro calendario per la prima volta. Questa riga cambia da sola.',
  'What it would do': 'Che effetto avrebbe',
  'Nothing is saved yet. This is what {platform} tells, and what follows from it.':
    'Non è ancora salvato niente. Ecco cosa comunica {platform}, e cosa ne consegue.',
  Back: 'Indietro',
  'Save and connect': 'Salva e collega',
  'Standard Webhooks': 'Standard Webhooks',
  'As Hospitable signs': 'Come firma Hospitable',
  'As GitHub signs': 'Come firma GitHub',
  'Refused: it was not signed.': 'Rifiutato: non era firmato.',
  'Refused: its signature is wrong.': 'Rifiutato: la firma è sbagliata.',
  'Refused: its time is too far from ours.': 'Rifiutato: il suo orario è troppo lontano dal nostro.',
  'Refused: it has no id.': 'Rifiutato: non ha un id.',
  'Refused: it is too large.': 'Rifiutato: è troppo grande.',
  'Taken, and we looked.': 'Ricevuto, e abbiamo letto.',
  'Known already, and nothing was done.': 'Già noto, non è stato fatto niente.',
  'Refused: it cannot be used.': 'Rifiutato: non si può usare.',
  '{said} {times} times in that minute.': '{said} {times} volte in quel minuto.',
  'Keep by checklist': 'Gestisci con checklist',
  'Keep {unit} at {platform} by checklist?': 'Gestire {unit} su {platform} con una checklist?',
  'We forget its link and read it no more. The nights that only {platform} told are no longer held, and bookings made there are not seen. A checklist tells what to close there by hand. A link can be added again at any time.':
    'Dimentichiamo il suo link e non lo leggiamo più. Le notti comunicate solo da {platform} non sono più occupate, e le prenotazioni fatte lì non si vedono. Una checklist dice cosa chiudere lì a mano. Puoi aggiungere di nuovo un link quando vuoi.',
  '{platform} is kept by checklist from now on.': 'D’ora in poi {platform} si gestisce con checklist.',
  'How often we look': 'Ogni quanto guardiamo',
  'Sooner where a second look is worth it, later where the platform asks us to slow down.':
    'Prima, se vale la pena leggere di nuovo; dopo, se la piattaforma chiede di rallentare.',
  'As is usual for {platform}: every {span}': 'Come di solito per {platform}: ogni {span}',
  'Every {span}': 'Ogni {span}',
  'From now on we look every {span}.': 'D’ora in poi guardiamo ogni {span}.',
  '{platform} needs our new link now: copy it, and paste it there.':
    'Ora {platform} ha bisogno del nostro nuovo link: copialo e incollalo lì.',
  'Our link for {platform}': 'Il nostro link per {platform}',
  'our link for {platform}, {unit}': 'il nostro link per {platform}, {unit}',
  'Make a new link': 'Crea un nuovo link',
  'Take it back': 'Ritira il link',
  'Taken back: no platform can read it.': 'Ritirato: nessuna piattaforma può leggerlo.',
  'Make a new link for {platform}?': 'Creare un nuovo link per {platform}?',
  'The old link ends at once. Until the new one is pasted at {platform}, it hears of no further nights sold elsewhere and may sell them again.':
    'Il vecchio link smette subito di funzionare. Finché il nuovo non è incollato su {platform}, non viene a sapere delle altre notti vendute altrove e potrebbe venderle di nuovo.',
  'Take our link back from {platform}?': 'Ritirare il nostro link da {platform}?',
  'It ends at once, and {platform} hears of no further nights sold elsewhere. A new link can be made at any time.':
    'Smette subito di funzionare, e {platform} non viene più a sapere delle notti vendute altrove. Puoi crearne uno nuovo quando vuoi.',
  'Our link has ended.': 'Il nostro link non funziona più.',
  'Give {platform} our link': 'Dai a {platform} il nostro link',
  '{platform} is kept by hand': '{platform} si gestisce a mano',
  'So it closes the nights that are sold elsewhere.': 'Così chiude le notti vendute altrove.',
  'Our links': 'I nostri link',
  'Our link was taken back: no platform can read it.':
    'Il nostro link è stato ritirato: nessuna piattaforma può leggerlo.',
  'Where it is pasted': 'Dove si incolla',
  'There is nothing to paste. Whenever nights are sold elsewhere, a checklist of what to close there comes up under Tasks and on Today.':
    'Non c’è niente da incollare. Quando si vendono notti altrove, una checklist di cosa chiudere lì compare tra i compiti e nella pagina Oggi.',
  'Connect another platform': 'Collega un’altra piattaforma',
  'Paste the calendar link of {platform}': 'Incolla il link di calendario di {platform}',
  '{unit} has its link: {host}/…{end}': '{unit} ha il suo link: {host}/…{end}',
  '{more, plural, =0 {{unit} is not there yet.} one {{unit} and # more unit are not there yet.} other {{unit} and # more units are not there yet.}}':
    '{more, plural, =0 {{unit} non c’è ancora.} one {{unit} e un’altra unità non ci sono ancora.} other {{unit} e altre # unità non ci sono ancora.}}',
  '{unit} is not on {platform} yet.': '{unit} non è ancora su {platform}.',
  'Add its calendar': 'Aggiungi il suo calendario',
  'Calendar link of {unit}': 'Link di calendario di {unit}',
  'Calendar link': 'Link di calendario',
  'Paste the iCal link, https://…': 'Incolla il link iCal, https://…',
  'A link is like a password: it is kept sealed, and never shown whole again.':
    'Un link è come una password: viene conservato cifrato, e non è mai più mostrato per intero.',
  'See the first result': 'Guarda il primo risultato',
  'Where its link is': 'Dove si trova il link',
  'Paste the link': 'Incolla il link',
  'First result': 'Primo risultato',
  'Our link': 'Il nostro link',
  Steps: 'Passi',
  Platform: 'Piattaforma',
  '{platform} read it first at {time} on {day}, {place} time.':
    '{platform} l’ha letto per la prima volta alle {time} del {day}, ora di {place}.',
  '{platform} reads our calendar: last at {time} on {day}, {place} time, {pulls} times in all.':
    '{platform} legge il nostro calendario: l’ultima volta alle {time} del {day}, ora di {place}, {pulls} volte in tutto.',
  'New calendar link': 'Nuovo link di calendario',
  'What is believed so far is kept, and compared with its first answer.':
    'Ciò che si ritiene finora resta, e si confronta con la sua prima risposta.',
  'Save link': 'Salva il link',
  'Rules for reading it': 'Regole di lettura',
  'Rules for reading it: {n}': 'Regole di lettura: {n}',
  'Reading the calendar…': 'Lettura del calendario…',
  'Double booking on {nights}: {other} has a guest there on {held}.':
    'Doppia prenotazione, {nights}: {other} ha un ospite, {held}.',
  'A guest over your own block on {nights}: {other} holds {held}.':
    'Un ospite sopra una tua chiusura, {nights}: {other} tiene {held}.',
  'Possible double booking on {nights}: {other} holds {held}.':
    'Possibile doppia prenotazione, {nights}: {other} tiene {held}.',
  '{n, plural, =0 {No further night is taken.} one {# night more is taken, and will be closed elsewhere.} other {# nights more are taken, and will be closed elsewhere.}}':
    '{n, plural, =0 {Nessun’altra notte viene occupata.} one {Viene occupata # notte in più, che sarà chiusa altrove.} other {Vengono occupate # notti in più, che saranno chiuse altrove.}}',
  '{n, plural, one {And # more like it.} other {And # more like them.}}':
    '{n, plural, one {E un altro caso simile.} other {E altri # casi simili.}}',
  'Nothing collides with what is known of this unit.':
    'Niente è in conflitto con ciò che si sa di questa unità.',
  '{n, plural, one {# entry only repeats} other {# entries only repeat}} what {platform} was told by others, and counts for nothing.':
    '{n, plural, one {# voce ripete solo} other {# voci ripetono solo}} ciò che {platform} ha saputo da altri, e non conta.',
  'taken now': 'occupata ora',
  'The picture ends on {day}; what lies later is counted, and not drawn.':
    'Il calendario qui finisce il {day}; ciò che viene dopo è contato ma non disegnato.',
  '{platform} has not read the new link yet. This line changes by itself.':
    '{platform} non ha ancora letto il nuovo link. Questa riga cambia da sé.',
  '{platform} has read the new link.': '{platform} ha letto il nuovo link.',
  'Marked with +: nights that are taken only now. Framed in red: nights that two hold.':
    'Con il +: notti occupate solo ora. Con il bordo rosso: notti tenute da due.',
  'Webhooks that come in': 'Webhook in arrivo',
  'One moment…': 'Un momento…',
  'A channel manager or property management system sends here whenever this calendar may have changed, and we look at once.':
    'Un channel manager o un gestionale invia qui quando questo calendario può essere cambiato, e guardiamo subito.',
  'address for webhooks about {name}': 'indirizzo per i webhook su {name}',
  'Copy the secret now: it is shown this once.': 'Copia ora il segreto: viene mostrato solo questa volta.',
  'secret for webhooks about {name}': 'segreto per i webhook su {name}',
  'New secret': 'Nuovo segreto',
  'Receive no more': 'Non ricevere più',
  'How it signs': 'Come firma',
  'Make an address': 'Crea un indirizzo',
  'Receive no more webhooks?': 'Non ricevere più webhook?',
  'Address and secrets end at once. What is sent there is refused; our own looks go on.':
    'Indirizzo e segreti smettono subito di valere. Ciò che arriva lì è rifiutato; le nostre letture continuano.',
  'The address has ended.': 'L’indirizzo non vale più.',
  'Nothing came in yet.': 'Non è ancora arrivato niente.',
  'What came in, latest first': 'Cosa è arrivato, dal più recente',
  'Find the calendar link at {platform}': 'Trova il link di calendario su {platform}',
  '{platform} has no calendar links': '{platform} non ha link di calendario',
  'It is kept by hand: whenever nights are sold elsewhere, you get a short checklist with a deadline of what to close there, step by step.':
    'Si gestisce a mano: quando si vendono notti altrove, ricevi una breve checklist con scadenza di cosa chiudere lì, passo per passo.',
  'Where there is no link, {platform} is kept by hand: a checklist tells what to close there.':
    'Dove non c’è un link, {platform} si gestisce a mano: una checklist dice cosa chiudere.',
  'Go on without a link, with checklists': 'Continua senza link, con checklist',
  'Connect with checklists': 'Collega con checklist',
  'I have copied it': 'L’ho copiato',
};
