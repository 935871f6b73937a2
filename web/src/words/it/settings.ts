import type { Catalogue } from '../catalogue.js';

/** The frame of the settings, syncing, and what the organization is alerted of. */
export const settings: Catalogue = {
  Alerts: 'Avvisi',
  'What you are alerted of': 'Di che cosa ricevi avvisi',
  'Each person hears of what their channels take. What you change here holds for everybody, from the next minute on.':
    'Ogni persona riceve ciò che i suoi canali accettano. Le modifiche fatte qui valgono per tutti, dal prossimo minuto.',
  '{means} Told {when}.': '{means} Avviso: {when}.',
  '{rule}: how much it matters': '{rule}: quanto è importante',
  '{rule}: minutes before it is told': '{rule}: minuti prima dell’avviso',
  '{rule}: times the usual before it is told': '{rule}: volte il solito prima dell’avviso',
  min: 'min',
  times: 'volte',
  Loading: 'Caricamento',
  'My account': 'Il mio account',
  'My notifications': 'Le mie notifiche',
  Syncing: 'Sincronizzazione',
  'Team channels': 'Canali del team',
  'API reference': 'Riferimento API',
  Settings: 'Impostazioni',
  'All calendars': 'Tutti i calendari',
  '{running, plural, one {# connection} other {# connections}} running, {paused} paused. Looks at many calendars are spread, so that no platform is asked too much at once: how long that takes is said when you ask. Asking twice makes no look twice.':
    '{running, plural, one {# collegamento attivo} other {# collegamenti attivi}}, {paused} in pausa. Le letture di molti calendari vengono distribuite nel tempo, per non chiedere troppo a una piattaforma in una volta: quando lo chiedi, ti diciamo quanto ci vuole. Chiederlo due volte non raddoppia le letture.',
  'Sync all now': 'Sincronizza tutto ora',
  'Pause all': 'Metti tutto in pausa',
  'Resume all': 'Riprendi tutto',
  'Pause all calendars?': 'Mettere in pausa tutti i calendari?',
  'We look at none of {running, plural, one {# connection} other {# connections}} until you resume. Nights known so far stay taken, and our links go on working; new bookings are not seen.':
    'Non leggiamo più {running, plural, one {# collegamento} other {# collegamenti}} finché non riprendi. Le notti già note restano occupate e i nostri link continuano a funzionare; le nuove prenotazioni non si vedono.',
  'Not in step': 'Non allineati',
  'Every calendar with a link is read, and none is paused.':
    'Ogni calendario con un link viene letto, e nessuno è in pausa.',
  'Your role does not include this.': 'Il tuo ruolo non lo comprende.',
  'Operators, managers and owners open this page. Ask one of them for what you need of it.':
    'Questa pagina è riservata a operatori, gestori e proprietari. Chiedi a uno di loro ciò che ti serve.',
  'Managers and owners open this page. Ask one of them for what you need of it.':
    'Questa pagina è riservata a gestori e proprietari. Chiedi a uno di loro ciò che ti serve.',
  'Only owners open this page. Ask one of them for what you need of it.':
    'Questa pagina è riservata ai proprietari. Chiedi a uno di loro ciò che ti serve.',
};
