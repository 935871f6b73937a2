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
