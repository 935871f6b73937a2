import type { Catalogue } from '../catalogue.js';

export const settingsRetention: Catalogue = {
  '{count, plural, one {# day} other {# days}}': '{count, plural, one {# giorno} other {# giorni}}',
  Retention: 'Conservazione',
  'What is removed after a time': 'Che cosa viene tolto dopo un certo tempo',
  'These times are set on the server, for everybody on it. Whoever runs the server changes them there; docs/settings.md of the product names the settings.':
    'Questi tempi sono impostati sul server, per tutti. Li cambia lì chi gestisce il server; docs/settings.md del prodotto elenca le impostazioni.',
  'Names, phone digits and codes of guests': 'Nomi, cifre del telefono e codici degli ospiti',
  'From our tables and from the stored answers. The nights stay.':
    'Dalle nostre tabelle e dalle risposte conservate. Le notti restano.',
  '{days} after check-out': '{days} dopo la partenza',
  'Answers of platforms': 'Risposte delle piattaforme',
  'The calendars as they came, for evidence and for undoing. The last one of each feed stays; of one that is evidence of an entry, when it came stays known.':
    'I calendari come sono arrivati, come prova e per poter annullare. L’ultima risposta di ogni feed resta; di quella che prova una voce resta noto quando è arrivata.',
  'Health by hour': 'Salute ora per ora',
  'How often looks worked and how long they took.': 'Quante letture sono riuscite e quanto sono durate.',
  Notifications: 'Notifiche',
  'What was sent to people, and whether it arrived.':
    'Che cosa è stato inviato alle persone, e se è arrivato.',
  Webhooks: 'Webhook',
  'What came and what was sent.': 'Che cosa è arrivato e che cosa è stato inviato.',
  'What stays': 'Che cosa resta',
  'Until the organization is deleted; an owner can do that under Organization.':
    'Finché l’organizzazione non viene eliminata; un proprietario può farlo in Organizzazione.',
  'Nights, and how they came about': 'Le notti, e come sono nate',
  'Entries, changes, conflicts and tasks: who was first, and how we know.':
    'Voci, modifiche, conflitti e compiti: chi è arrivato prima, e come lo sappiamo.',
  'For good': 'Per sempre',
  'Audit log': 'Registro delle attività',
  'Who did what, and from which address.': 'Chi ha fatto che cosa, e da quale indirizzo.',
};
