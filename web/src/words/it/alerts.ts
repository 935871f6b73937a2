import type { Catalogue } from '../catalogue.js';

export const alerts: Catalogue = {
  'Two guests hold the same nights of one unit.': 'Due ospiti hanno le stesse notti in una sola unità.',
  'Open the conflict. It says who was first, and which ways out there are. Move or cancel one of the two today.':
    'Apri il conflitto: dice chi è arrivato prima e quali soluzioni ci sono. Sposta o cancella uno dei due oggi stesso.',
  'A task was not done by its deadline, nor for a while after it.':
    'Un compito non è stato fatto entro la scadenza, né per un po’ dopo.',
  'Do it now, or give it to somebody who can. Until then nights may be sold twice.':
    'Fallo ora, o affidalo a chi può. Fino ad allora le notti possono essere vendute due volte.',
  'At least three calendars of a platform, and four of five that were looked at, cannot be read for reasons that are the platform’s.':
    'Almeno tre calendari di una piattaforma, e quattro su cinque di quelli controllati, non si leggono per motivi che dipendono dalla piattaforma.',
  'Nothing is wrong with your links. Known nights stay taken, and we keep looking. New bookings there are not seen meanwhile: close nights by the lists that come up, or look into the platform’s own calendar.':
    'I tuoi link vanno bene. Le notti note restano occupate e continuiamo a leggere. Nel frattempo le nuove prenotazioni di lì non si vedono: chiudi le notti con le checklist che compaiono, o guarda nel calendario della piattaforma.',
  'A calendar cannot be read, and quick tries did not help.':
    'Un calendario non si legge, e riprovare subito non è servito.',
  'Do what the problem says. A link that is gone or refused has to be copied from the platform anew; everything else is tried again by itself.':
    'Segui ciò che dice il problema. Un link sparito o rifiutato va copiato di nuovo dalla piattaforma; tutto il resto viene ritentato da solo.',
  'Nothing is known to be wrong, and yet there was no fresh answer for longer than allowed.':
    'Non risulta nulla di sbagliato, eppure da troppo tempo non arriva una risposta recente.',
  'Ask for a look now. Where that brings nothing, whoever runs the server sees whether the worker runs and reaches the internet.':
    'Chiedi una lettura ora. Se non basta, chi gestisce il server controlli che il worker sia attivo e raggiunga internet.',
  'An answer of a platform looks wrong, so what it would free stays taken.':
    'Una risposta di una piattaforma sembra sbagliata, quindi ciò che libererebbe resta occupato.',
  'Compare it with the platform’s own calendar, and accept or refuse it. A second answer like it decides by itself.':
    'Confrontala con il calendario della piattaforma, e accettala o rifiutala. Una seconda risposta uguale decide da sola.',
  'A platform that used to read our calendar has not read it for longer than usual: three times what it takes at worst, and a day at least.':
    'Una piattaforma che leggeva il nostro calendario non lo legge da più del solito: il triplo del suo tempo massimo, e almeno un giorno.',
  'Open the platform’s calendar settings and see whether our link is still imported there; import it anew where it is not. Until then that platform may sell nights that are taken.':
    'Apri le impostazioni del calendario sulla piattaforma e controlla che il nostro link sia ancora importato; se non c’è, importalo di nuovo. Fino ad allora la piattaforma può vendere notti occupate.',
  'A receiver of webhooks takes nothing, or was disabled because it took nothing for days.':
    'Un destinatario di webhook non accetta nulla, o è stato disattivato perché non accettava nulla da giorni.',
  'See to the receiver. What waits is sent again by itself; one that was disabled has to be enabled.':
    'Controlla il destinatario. Ciò che è in attesa viene inviato di nuovo da solo; uno disattivato va riattivato.',
  'People cannot be told: a mail server, Slack or a receiver takes nothing, or an address is gone.':
    'Non si possono avvisare le persone: un server di posta, Slack o un destinatario non accetta nulla, o un indirizzo non esiste più.',
  'See to the mail server or the address in the settings, and send a test.':
    'Controlla il server di posta o l’indirizzo nelle impostazioni, e invia una prova.',
  'a property': 'una struttura',
  'the same nights': 'le stesse notti',
  'an address': 'un indirizzo',
  'a task': 'un compito',
  'close nights of {place} on {platform}': 'chiudere notti di {place} su {platform}',
  'reopen nights of {place} on {platform}': 'riaprire notti di {place} su {platform}',
  'settle the conflict in {place}': 'risolvere il conflitto in {place}',
  'say what holds nights of {place} on {platform}': 'dire che cosa occupa notti di {place} su {platform}',
  'put a new calendar link of {platform} for {place}':
    'inserire un nuovo link del calendario di {platform} per {place}',
  'decide the held answer of {platform} for {place}':
    'decidere sulla risposta trattenuta di {platform} per {place}',
  'Double booking: two guests hold {nights} in {place}.':
    'Doppia prenotazione: due ospiti hanno {nights} in {place}.',
  'Late: {task}.': 'In ritardo: {task}.',
  '{platform} is in trouble: {which, select, one {the one calendar there} all {all {feeds} calendars there} other {{feeds} of {of} calendars there}} cannot be read. {why}':
    '{platform} ha problemi: {which, select, one {l’unico calendario non si legge} all {nessuno dei {feeds} calendari si legge} other {{feeds} calendari su {of} non si leggono}}. {why}',
  'The calendar of {platform} for {place} cannot be read: {why}':
    'Il calendario di {platform} per {place} non si legge. {why}',
  'There was no fresh answer of {platform} for {place} for longer than allowed{known, select, yes {, last on {moment}} other {}}.':
    'Da troppo tempo non arriva una risposta recente di {platform} per {place}{known, select, yes {, l’ultima il {moment}} other {}}.',
  'There was no fresh answer of {platform} for longer than allowed, for {which, select, one {the one calendar there} all {all {feeds} calendars there} other {{feeds} of {of} calendars there}}{known, select, yes {, last on {moment}} other {}}.':
    'Da troppo tempo non arrivano risposte recenti di {platform} per {which, select, one {l’unico calendario} all {tutti i {feeds} calendari} other {{feeds} calendari su {of}}}{known, select, yes {, l’ultima il {moment}} other {}}.',
  'An answer of {platform} for {place} looks wrong and is held; the nights stay taken.':
    'Una risposta di {platform} per {place} sembra sbagliata ed è trattenuta; le notti restano occupate.',
  '{platform} has not read our calendar of {place} for longer than usual{known, select, yes {, last on {moment}} other {}}.':
    '{platform} non legge il nostro calendario di {place} da più del solito{known, select, yes {, l’ultima volta il {moment}} other {}}.',
  '{platform} no longer reads our calendars: {which, select, one {the one calendar there was} all {all {feeds} calendars there were} other {{feeds, plural, one {{feeds} of {of} calendars there was} other {{feeds} of {of} calendars there were}}}} not read for longer than usual{known, select, yes {, last on {moment}} other {}}.':
    '{platform} non legge più i nostri calendari: {which, select, one {l’unico calendario non viene letto} all {nessuno dei {feeds} calendari viene letto} other {{feeds, plural, one {{feeds} calendario su {of} non viene letto} other {{feeds} calendari su {of} non vengono letti}}}} da più del solito{known, select, yes {, l’ultima volta il {moment}} other {}}.',
  'Webhooks to {name} were not taken for days, so none are sent any more.':
    'I webhook a {name} non vengono accettati da giorni, quindi non ne inviamo più.',
  'Webhooks to {name} are not taken.': 'I webhook a {name} non vengono accettati.',
  'Letters cannot be sent: the mail server takes none.':
    'Le e-mail non si possono inviare: il server di posta non ne accetta.',
  'Notifications to {name} do not arrive.': 'Le notifiche a {name} non arrivano.',
  'The conflict over {nights} in {place} is over.': 'È finito il conflitto in {place}: {nights}.',
  'Nothing is left to do: {task}.': 'Non più da fare: {task}.',
  '{platform} is read again.': '{platform} si legge di nuovo.',
  'The calendar of {platform} for {place} is read again.':
    'Il calendario di {platform} per {place} si legge di nuovo.',
  '{platform} gives fresh answers again.': '{platform} dà di nuovo risposte recenti.',
  'The calendar of {platform} for {place} is fresh again.':
    'Il calendario di {platform} per {place} è di nuovo aggiornato.',
  'The held answer of {platform} for {place} is decided.':
    'Sulla risposta trattenuta di {platform} per {place} è stato deciso.',
  '{platform} reads our calendars again.': '{platform} legge di nuovo i nostri calendari.',
  '{platform} reads our calendar of {place} again.':
    '{platform} legge di nuovo il nostro calendario di {place}.',
  'Webhooks to {name} go out again.': 'I webhook a {name} partono di nuovo.',
  'Letters can be sent again.': 'Le e-mail si possono inviare di nuovo.',
  'Notifications to {name} go out again.': 'Le notifiche a {name} partono di nuovo.',
  'It is not known why.': 'Non si sa perché.',
  'Nothing is wrong': 'Tutto a posto',
  'Calendars are read, platforms read ours, and no night is sold twice.':
    'I calendari vengono letti, le piattaforme leggono i nostri e nessuna notte è venduta due volte.',
  'None yet': 'Ancora niente',
  'What was wrong once stays here, from when to when.': 'Quello che non andava resta qui, con inizio e fine.',
  'Open alerts': 'Avvisi aperti',
  'Alerts that are over': 'Avvisi conclusi',
  'For an hour': 'Per un’ora',
  'For a day': 'Per un giorno',
  'For a week': 'Per una settimana',
  '{person} sees to it': 'Se ne occupa {person}',
  Seen: 'Visto',
  'Quiet until {moment}': 'Silenziato fino al {moment}',
  'From {from} to {to}. {why}': 'Dal {from} al {to}. {why}',
  'Since {moment}, {ago}': 'Dal {moment}, {ago}',
  'It came back {times, plural, one {once} other {# times}}':
    'È tornato {times, plural, one {una volta} other {# volte}}',
  'I see to it': 'Me ne occupo io',
  'Tell again': 'Riattiva',
  Mute: 'Silenzia',
  'Double booking': 'Doppia prenotazione',
  'Late task': 'Compito in ritardo',
  'Platform out of reach': 'Piattaforma irraggiungibile',
  'Feed cannot be read': 'Feed illeggibile',
  'No fresh answer': 'Nessuna risposta recente',
  'Answer held': 'Risposta trattenuta',
  'Our calendar is not read': 'Il nostro calendario non viene letto',
  'Webhook not taken': 'Webhook non accettato',
  'People cannot be told': 'Impossibile avvisare le persone',
  Urgent: 'Urgente',
  'It is well again.': 'È di nuovo a posto.',
  'One alert of the whole platform told it.': 'Lo segnalava un unico avviso per tutta la piattaforma.',
  'What it was about was paused, archived or disabled.':
    'Ciò che riguardava è stato sospeso, archiviato o disattivato.',
  'Its rule was disabled.': 'La sua regola è stata disattivata.',
  'once it lasts {times} times as long as usual': 'quando dura {times} volte più del solito',
  'once it lasts {minutes, plural, one {# minute} other {# minutes}}':
    'quando dura {minutes, plural, one {# minuto} other {# minuti}}',
  'once it lasts {hours} hours': 'quando dura {hours} ore',
  Monitoring: 'Monitoraggio',
  Alerts: 'Avvisi',
  'Which alerts': 'Quali avvisi',
  Open: 'Aperti',
  Over: 'Conclusi',
  Important: 'Importante',
  'For information': 'Per informazione',
  'Show earlier': 'Mostra i precedenti',
  'No open alerts': 'Nessun avviso aperto',
  '{alerts, plural, one {# open alert} other {# open alerts}}':
    '{alerts, plural, one {# avviso aperto} other {# avvisi aperti}}',
  '{urgent} urgent': '{urgent, plural, one {# urgente} other {# urgenti}}',
  '{number} in hand': '{number} già in carico',
};
