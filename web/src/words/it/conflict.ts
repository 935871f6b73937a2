import type { Catalogue } from '../catalogue.js';

export const conflict: Catalogue = {
  'A booking': 'Una prenotazione',
  'A guest has these nights. Where another guest has them too, it is a double booking.':
    'Queste notti sono di un ospite. Se le ha anche un altro ospite, è una doppia prenotazione.',
  'My own closure': 'Una mia chiusura',
  'Nobody has booked them. The conflict is over, and nobody asks again about these nights.':
    'Nessuno le ha prenotate. Il conflitto è chiuso e per queste notti non verrà più chiesto nulla.',
  Later: 'Più tardi',
  'The others first. It stays open until you say.': 'Prima le altre. Resta aperta finché non rispondi.',
  'A question about closed nights': 'Una domanda su notti chiuse',
  'That was the last question': 'Era l’ultima domanda',
  '{nights}: a booking.': '{nights}: una prenotazione.',
  '{nights}: your own closure.': '{nights}: una tua chiusura.',
  Undo: 'Annulla',
  '{left, plural, one {The last question} other {# questions left}}':
    '{left, plural, one {L’ultima domanda} other {Ancora # domande}}',
  '{platform} shows {nights} as closed. Is that a booking, or your own closure?':
    '{platform} mostra {nights} come chiuse. È una prenotazione o una tua chiusura?',
  'this question': 'questa domanda',
  '{platform} does not say in its calendar whether nights are closed for a guest or by you. Another calendar has a stay on some of them, so it matters. Look at them in the extranet of {platform}.':
    'Nel suo calendario {platform} non dice se le notti sono chiuse per un ospite o da te. Un altro calendario ha un soggiorno in alcune di esse, perciò è importante saperlo. Controlla nell’extranet di {platform}.',
  '{nights, plural, one {# night} other {# nights}}': '{nights, plural, one {# notte} other {# notti}}',
  'With the keyboard: Tab to an answer, then the keys 1, 2 and 3; U takes the last one back.':
    'Da tastiera: Tab fino a una risposta, poi i tasti 1, 2 e 3; U annulla l’ultima.',
  'your own bookings': 'le tue prenotazioni dirette',
  'Two guests have {nights}: one from {one}, one from {other}.':
    'Due ospiti hanno {nights}: uno tramite {one}, uno tramite {other}.',
  'A guest from {one} has {nights}, and {other} shows them as closed without saying whether for a guest.':
    'Un ospite tramite {one} ha {nights}, e {other} le mostra chiuse senza dire se per un ospite.',
  'A guest from {one} has {nights}, which you blocked yourself.':
    'Un ospite tramite {one} ha {nights}, dove c’è un tuo blocco.',
  'A guest from {one} has {nights}, which are blocked by the owner on {other}.':
    'Un ospite tramite {one} ha {nights}, dove su {other} c’è un blocco del proprietario.',
  'Which came first cannot be told: {one}, and {other}. The platforms know when each was booked.':
    'Non si può dire chi è arrivato prima: {one}, e {other}. Quando sono state fatte le prenotazioni lo sanno le piattaforme.',
  '{first} was first: its nights were known when {other} still had them free.':
    'Chi è arrivato prima: {first}. Le notti erano già note quando per {other} erano ancora libere.',
  'Your own block': 'Il tuo blocco',
  'your own block': 'il tuo blocco',
  'The other came {most} later.': 'L’altro è arrivato {most} dopo.',
  'The other came between {least} and {most} later.': 'L’altro è arrivato tra {least} e {most} dopo.',
  '{name} took them between {from} and {to}': '{name} le ha prese tra {from} e {to}',
  '{name} had them when it was first read, {moment}': '{name} le aveva già alla prima lettura, {moment}',
  'Times are those of {place}.': 'Gli orari sono quelli di {place}.',
  'less than a minute': 'meno di un minuto',
  'Confirm that the nights on {platform} are your own closure.':
    'Conferma che le notti su {platform} sono una tua chiusura.',
  'Its calendar shows guests and closures alike. If no guest booked there, nothing has to be done. Look into its extranet first.':
    'Il suo calendario mostra ospiti e chiusure allo stesso modo. Se lì non ha prenotato nessuno, non c’è nulla da fare. Controlla prima nell’extranet.',
  'Take your own block away and let the guest come.': 'Togli il tuo blocco e lascia venire l’ospite.',
  'Take the block on {platform} away and let the guest come.':
    'Togli il blocco su {platform} e lascia venire l’ospite.',
  'If you do not need the nights yourself, the guest can stay.':
    'Se le notti non servono a te, l’ospite può restare.',
  'Ask the guest from {platform} to take {nights} only.':
    'Chiedi all’ospite di {platform} di tenere solo {nights}.',
  'The other guest has {nights}. Both can come, if this one agrees to the change.':
    'L’altro ospite ha {nights}. Possono venire entrambi, se questo accetta la modifica.',
  'Cancel the booking from {platform}.': 'Cancella la prenotazione di {platform}.',
  'Cancel the stay from {platform}.': 'Cancella il soggiorno di {platform}.',
  'Give the guest from {platform} {unit} instead.': 'Dai invece {unit} all’ospite di {platform}.',
  '{unit} is free for {nights}. Nobody loses a stay.':
    'In {unit} è tutto libero per {nights}. Nessuno perde il soggiorno.',
  'Give the guest from {platform} {unit}, and its later {guests, plural, one {guest} other {guests}} {others}.':
    'Dai {unit} all’ospite di {platform}, e {others} {guests, plural, one {al suo ospite successivo} other {ai suoi ospiti successivi}}.',
  'Nobody loses a stay, and nobody who has arrived has to move: all nights were checked.':
    'Nessuno perde il soggiorno, e chi è già arrivato non deve spostarsi: tutte le notti sono state controllate.',
  'Which came first cannot be told.': 'Non si può dire chi è arrivato prima.',
  'It came first.': 'È arrivato prima.',
  'It came later.': 'È arrivato dopo.',
  'What it costs is between you and the guest.': 'Quanto costa si decide tra te e l’ospite.',
  'MakeMyTrip / Goibibo lets a host cancel only where overbooked, and the host pays the difference.':
    'MakeMyTrip / Goibibo permette all’host di cancellare solo in caso di overbooking, e l’host paga la differenza.',
  'What a cancellation by the host costs there, {platform} says in its own terms.':
    'Quanto costa lì una cancellazione da parte dell’host lo dicono le condizioni di {platform}.',
  'All conflicts': 'Tutti i conflitti',
  Conflict: 'Conflitto',
  'Who was first is certain.': 'Chi è arrivato prima è certo.',
  'Who was first is open.': 'Chi è arrivato prima non è certo.',
  'who was first': 'chi è arrivato prima',
  'We know when we first saw each stay, and the look before that did not show it. Where those times do not overlap, it is certain who was first; where they do, only the platforms know.':
    'Sappiamo quando abbiamo visto ogni soggiorno per la prima volta e quale lettura precedente non lo mostrava. Se questi intervalli non si sovrappongono, è certo chi è arrivato prima; se si sovrappongono, lo sanno solo le piattaforme.',
  'Evidence for a platform’s support': 'Prove per l’assistenza della piattaforma',
  'What was decided': 'Che cosa è stato deciso',
  'Over: {reason}': 'Concluso: {reason}',
  'Not a conflict': 'Non è un conflitto',
  'A way out was chosen': 'È stata scelta una soluzione',
  'Decided {moment} by {person}.': 'Deciso il {moment} da {person}.',
  'Decided {moment}.': 'Deciso il {moment}.',
  'Closed {moment}.': 'Chiuso il {moment}.',
  'Choosing changes nothing on a platform. It closes when the calendars show it.':
    'La scelta non cambia nulla sulle piattaforme. Il conflitto si chiude quando i calendari lo mostrano.',
  and: 'e',
  'Possible double booking': 'Possibile doppia prenotazione',
  'Guest over your own block': 'Ospite sopra un tuo blocco',
  'To be settled': 'Da risolvere',
  'Way out chosen': 'Soluzione scelta',
  'one of the two was cancelled': 'uno dei due è stato cancellato',
  'the block was opened': 'il blocco è stato aperto',
  'the nights no longer overlap': 'le notti non si sovrappongono più',
  'it turned out to be none': 'non era un conflitto',
  'the nights have passed': 'le notti sono passate',
  'a calendar is no longer counted': 'un calendario non viene più considerato',
  'a platform was disconnected': 'una piattaforma è stata scollegata',
  'an answer was taken back': 'una risposta è stata annullata',
  Conflicts: 'Conflitti',
  'Which conflicts': 'Quali conflitti',
  'To settle': 'Da risolvere',
  Settled: 'Risolti',
  'No night is sold twice': 'Nessuna notte è venduta due volte',
  'As soon as two calendars hold the same nights, it stands here, with ways out.':
    'Appena due calendari hanno le stesse notti, compare qui, con le possibili soluzioni.',
  'What was settled stays here to read.': 'Quello che è stato risolto resta qui da consultare.',
  'This is not a conflict': 'Non è un conflitto',
  'Why is it none?': 'Perché non lo è?',
  'Remembered for these two, so that nobody is asked again.':
    'Vale per questi due, così non verrà chiesto di nuovo.',
  Cancel: 'Annulla',
  'Decide anew': 'Decidi di nuovo',
  First: 'Primo',
  Nights: 'Notti',
  Reservation: 'Prenotazione',
  'Known since': 'Noto da',
  'Not there at': 'Non c’era il',
  'Missing since': 'Manca da',
  'Gone since': 'Sparito dal',
  'Ways out': 'Soluzioni',
  'The one that hurts least stands first. Choosing changes nothing on a platform: it becomes a task with its steps.':
    'La meno dolorosa sta per prima. La scelta non cambia nulla sulle piattaforme: diventa un compito con i suoi passi.',
  'Choose: {way}': 'Scegli: {way}',
  Choose: 'Scegli',
};
