import type { Catalogue } from '../catalogue.js';

export const tasks: Catalogue = {
  '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}, seen on {platform}.':
    '{did, select, done {Fatto} withdrawn {Non serve più} other {Annullato}}, visto su {platform}.',
  '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: {platform} has read our calendar.':
    '{did, select, done {Fatto} withdrawn {Non serve più} other {Annullato}}: {platform} ha letto il nostro calendario.',
  '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: the link answers again.':
    '{did, select, done {Fatto} withdrawn {Non serve più} other {Annullato}}: il link risponde di nuovo.',
  '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: a second answer said the same.':
    '{did, select, done {Fatto} withdrawn {Non serve più} other {Annullato}}: una seconda risposta ha detto lo stesso.',
  '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: it is no longer connected.':
    '{did, select, done {Fatto} withdrawn {Non serve più} other {Annullato}}: il collegamento non c’è più.',
  '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: the nights have passed.':
    '{did, select, done {Fatto} withdrawn {Non serve più} other {Annullato}}: le notti sono passate.',
  '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: {platform} has a guest of its own.':
    '{did, select, done {Fatto} withdrawn {Non serve più} other {Annullato}}: {platform} ha un suo ospite.',
  '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: the calendars show it.':
    '{did, select, done {Fatto} withdrawn {Non serve più} other {Annullato}}: i calendari lo mostrano.',
  '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}.':
    '{did, select, done {Fatto} withdrawn {Non serve più} other {Annullato}}.',
  'the platform': 'la piattaforma',
  'Close nights on {platform}: {steps, plural, one {# step} other {# steps}}.':
    'Chiudi notti su {platform}: {steps, plural, one {# passo} other {# passi}}.',
  'Open nights on {platform} again: {steps, plural, one {# step} other {# steps}}.':
    'Riapri notti su {platform}: {steps, plural, one {# passo} other {# passi}}.',
  'Carry out the chosen way out: {steps, plural, one {# step} other {# steps}}.':
    'Metti in atto la soluzione scelta: {steps, plural, one {# passo} other {# passi}}.',
  'Choose a way out of a double booking.': 'Scegli come risolvere una doppia prenotazione.',
  'Say whether nights that a platform shows as closed are a guest or your own.':
    'Indica se le notti che una piattaforma mostra chiuse sono di un ospite o tue.',
  'Mend the link of {platform}: it no longer leads to a calendar.':
    'Sistema il link di {platform}: non porta più a un calendario.',
  'Look at an answer of {platform} that looks wrong, and say whether it is right.':
    'Controlla una risposta di {platform} che sembra sbagliata e indica se è giusta.',
  'Close {unit} on {platform} for {nights}.': 'Chiudi {unit} su {platform} per {nights}.',
  'Open {unit} on {platform} again for {nights}.': 'Riapri {unit} su {platform} per {nights}.',
  'Give the guest from {platform} in {unit} ({nights}) {into} instead.':
    'All’ospite di {platform} in {unit} ({nights}) dai invece {into}.',
  'another unit': 'un’altra unità',
  'Take your own block of {unit} away ({nights}).': 'Togli il tuo blocco di {unit} ({nights}).',
  'Take the block of {unit} on {platform} away ({nights}).':
    'Togli il blocco di {unit} su {platform} ({nights}).',
  'Shorten the stay from {platform} in {unit} to {nights}.':
    'Accorcia il soggiorno di {platform} in {unit}: restano {nights}.',
  'Cancel the stay from {platform} in {unit} ({nights}).':
    'Cancella il soggiorno di {platform} in {unit} ({nights}).',
  'Undo: {step}': 'Annulla: {step}',
  'Add a note: {step}': 'Aggiungi una nota: {step}',
  Note: 'Nota',
  'Note, kept with the tick': 'Nota, conservata con la spunta',
  Steps: 'Passi',
  '{done} of {of} done': '{done} di {of} fatti',
  '{done} of {of}': '{done} di {of}',
  Late: 'In ritardo',
  'Urgent, due {ahead}': 'Urgente, scade {ahead}',
  'Due {ahead}': 'Scade {ahead}',
  'Put off: again {ahead}': 'Rimandato: di nuovo {ahead}',
  'How nights are closed on {platform}': 'Come si chiudono le notti su {platform}',
  'How nights are opened on {platform}': 'Come si aprono le notti su {platform}',
  'How a stay is cancelled on {platform}': 'Come si cancella un soggiorno su {platform}',
  'Where {platform} has its calendar link': 'Dove si trova il link del calendario su {platform}',
  'Open {platform}': 'Apri {platform}',
  'Step by step': 'Passo per passo',
  'Will not be done': 'Non verrà fatto',
  'Why will it not be done?': 'Perché non verrà fatto?',
  'What is still owed is asked for again by the next daily list.':
    'Quello che manca verrà richiesto dalla prossima lista giornaliera.',
  'It will not be done': 'Non verrà fatto',
  '<b>Nothing comes through.</b> {ticks, plural, one {# tick} other {# ticks}} will be sent as soon as it does. A reload of this page does not lose {ticks, plural, one {it} other {them}}.':
    '<b>La rete non risponde.</b> {ticks, plural, one {# spunta verrà inviata appena torna. Ricaricando la pagina non va persa.} other {# spunte verranno inviate appena torna. Ricaricando la pagina non vanno perse.}}',
  '<b>You are offline.</b> {ticks, plural, one {# tick} other {# ticks}} will be sent as soon as you are back. A reload of this page does not lose {ticks, plural, one {it} other {them}}.':
    '<b>Sei offline.</b> {ticks, plural, one {# spunta verrà inviata appena torni in linea. Ricaricando la pagina non va persa.} other {# spunte verranno inviate appena torni in linea. Ricaricando la pagina non vanno perse.}}',
  '<b>You are offline.</b> You can go on ticking: it is sent as soon as you are back.':
    '<b>Sei offline.</b> Puoi continuare a spuntare: tutto viene inviato appena torni in linea.',
  'This link no longer works': 'Questo link non funziona più',
  'It has ended, or was taken back. Ask whoever gave it to you for a new one.':
    'È scaduto o è stato revocato. Chiedine uno nuovo a chi te lo ha dato.',
  'By {moment}': 'Entro {moment}',
  'All done. Thank you.': 'Tutto fatto. Grazie.',
  'Your name': 'Il tuo nome',
  'Kept with what you tick.': 'Resta accanto a ciò che spunti.',
  'Say who you are, then tick.': 'Scrivi chi sei, poi spunta.',
  'In an hour': 'Tra un’ora',
  'In 4 hours': 'Tra 4 ore',
  'Tomorrow at this time': 'Domani a quest’ora',
  'one night': 'una notte',
  '{nights, plural, one {# night} other {# nights}}, the last one {day}':
    '{nights, plural, one {# notte} other {# notti}}, l’ultima {day}',
  'Close {nights}': 'Chiudi {nights}',
  'Open {nights}': 'Riapri {nights}',
  'No longer needed: the nights have passed': 'Non serve più: le notti sono passate',
  'No longer needed': 'Non serve più',
  'Sold there meanwhile: see the conflict': 'Venduto lì nel frattempo: vedi il conflitto',
  'Not done: the task ended': 'Non fatto: il compito è finito',
  'Done by {person}': 'Fatto da {person}',
  Done: 'Fatto',
  'Seen on {platform}’s calendar': 'Visto nel calendario di {platform}',
  '{platform} has read our calendar': '{platform} ha letto il nostro calendario',
  'How it ended': 'Com’è finito',
  'by {person}': 'da {person}',
  'Open again': 'Riapri',
  History: 'Cronologia',
  'For somebody without an account': 'Per chi non ha un account',
  'Whoever has the link sees this list and nothing else, and can tick its steps under their name. It ends after a week.':
    'Chi ha il link vede questa lista e nient’altro, e può spuntarne i passi con il proprio nome. Scade dopo una settimana.',
  'For whom': 'Per chi',
  'Front desk': 'Reception',
  'Make a link': 'Crea un link',
  'Copy it now: it is shown this once.': 'Copialo ora: viene mostrato solo questa volta.',
  'link to the checklist': 'link alla checklist',
  ended: 'scaduto',
  'ends {ahead}': 'scade {ahead}',
  'last used {ago}': 'ultimo uso {ago}',
  'never used': 'mai usato',
  'Revoke the link for {name}': 'Revoca il link per {name}',
  Revoke: 'Revoca',
  'It is nobody’s now.': 'Ora non è di nessuno.',
  'Give it back': 'Restituiscilo',
  'It is yours now.': 'Ora è tuo.',
  'Take it': 'Prendilo',
  'Remind later': 'Ricorda più tardi',
  'Nobody is reminded until then; the alert comes all the same.':
    'Fino ad allora nessuno riceve promemoria; l’avviso arriva comunque.',
  'What is next': 'Che cosa viene dopo',
  'Back to the list': 'Torna alla lista',
  'All of it is done': 'È tutto fatto',
  Share: 'Condividi',
  'All tasks': 'Tutti i compiti',
  Task: 'Compito',
  '{ago} by {person}': '{ago}, da {person}',
  'Close nights': 'Chiudere notti',
  'Open nights': 'Riaprire notti',
  Question: 'Domanda',
  'Broken link': 'Link interrotto',
  'Held answer': 'Risposta trattenuta',
  'Came to be': 'Creato',
  'Changed with the calendars': 'Cambiato con i calendari',
  'A step was done': 'Un passo è stato fatto',
  'A tick was taken back': 'Una spunta è stata tolta',
  'Handed over': 'Affidato',
  'Put off': 'Rimandato',
  Reminded: 'Promemoria inviato',
  'Handed on: its time had passed': 'Passato ad altri: il tempo era scaduto',
  'Alarmed everybody: still not done': 'Allarme a tutti: non ancora fatto',
  'Opened again': 'Riaperto',
  'Something happened': 'È successo qualcosa',
  '{what}, by {person}': '{what}, da {person}',
  '{what}, seen in a calendar': '{what}, visto in un calendario',
  'See both sides': 'Vedi entrambe le parti',
  'Answer the question': 'Rispondi alla domanda',
  'Replace the link': 'Sostituisci il link',
  'Look at the answer': 'Guarda la risposta',
  Tasks: 'Compiti',
  'Which tasks': 'Quali compiti',
  Mine: 'I miei',
  'Nothing to do by hand': 'Niente da fare a mano',
  'Nights that a platform cannot read from us, and decisions that only you can make, come here as short checklists.':
    'Le notti che una piattaforma non può leggere da noi, e le decisioni che spettano solo a te, arrivano qui come brevi checklist.',
  'Nothing is yours': 'Nulla è affidato a te',
  'Open a task and take it: then everybody sees who does it.':
    'Apri un compito e prendilo: così tutti vedono chi se ne occupa.',
  'What was done stays here, with who did it and when.':
    'Quello che è stato fatto resta qui, con chi l’ha fatto e quando.',
};
