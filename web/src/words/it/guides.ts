import type { Catalogue } from '../catalogue.js';

/** What the guides of domain/platforms/guides say of extranets: the server says it in English. */
export const guides: Catalogue = {
  // Agoda
  'In YCS open “Rates & Availability”, then “Calendar”.':
    'In YCS apri “Tariffe e disponibilità”, poi “Calendario”.',
  'Choose the room type and the rate plan.': 'Scegli il tipo di camera e il piano tariffario.',
  'Select the dates, the last night included.': 'Seleziona le date, ultima notte compresa.',
  'In the panel on the right set the switch to grey, which is closed, and choose “Save”.':
    'Nel pannello a destra porta l’interruttore sul grigio, cioè chiuso, e scegli “Salva”.',
  'Where a room type stands for several rooms, lower the number of available rooms by one instead of closing it.':
    'Se un tipo di camera comprende più camere, riduci di una il numero di camere disponibili invece di chiuderlo.',
  'In the panel on the right set the switch to green, which is open, and choose “Save”.':
    'Nel pannello a destra porta l’interruttore sul verde, cioè aperto, e scegli “Salva”.',
  'In YCS open the bookings and choose the guest’s booking.':
    'In YCS apri le prenotazioni e scegli quella dell’ospite.',
  'Look for another room or a place nearby that you can offer.':
    'Cerca un’altra camera o un alloggio vicino da proporre.',
  'Where the booking itself offers no way to cancel, ask Agoda’s partner support to move or cancel it.':
    'Se dalla prenotazione non si può cancellare, chiedi all’assistenza partner di Agoda di spostarla o cancellarla.',
  'Agoda expects every booking to be honored, and charges for moving a guest for whom you have no other place.':
    'Agoda si aspetta che ogni prenotazione sia onorata, e addebita lo spostamento di un ospite per cui non hai un altro posto.',
  'Open the listing’s “Calendar”.': 'Apri il “Calendario” dell’annuncio.',
  'Choose “Sync calendar”. It is there for homes only, not for hotels in YCS.':
    'Scegli “Sincronizza”. C’è solo per le case, non per gli hotel in YCS.',
  'Choose to export the Agoda calendar, and copy the link.':
    'Scegli di esportare il calendario Agoda e copia il link.',
  'Choose to import a calendar, paste our link, and save.':
    'Scegli di importare un calendario, incolla il nostro link e salva.',
  // Airbnb
  'Open Calendar and choose the listing.': 'Apri il Calendario e scegli l’annuncio.',
  'Select the nights: click or tap the first one and drag to the last.':
    'Seleziona le notti: clicca o tocca la prima e trascina fino all’ultima.',
  'Choose “Block nights”. Where some of them are blocked already it is called “Edit availability”.':
    'Scegli “Blocca le notti”. Se alcune sono già bloccate si chiama “Modifica la disponibilità”.',
  'Choose “Open nights”.': 'Scegli “Apri le notti”.',
  'Nights of a reservation that you cancelled yourself, and nights closed by a linked calendar, cannot be opened here.':
    'Le notti di una prenotazione cancellata da te, e quelle chiuse da un calendario collegato, qui non si possono aprire.',
  'Open Reservations and choose the guest’s reservation.':
    'Apri le Prenotazioni e scegli quella dell’ospite.',
  'Choose “Change or cancel”, then “Cancel reservation”.':
    'Scegli “Modifica o cancella”, poi “Cancella la prenotazione”.',
  'Read what it costs, give the reason, and confirm.': 'Leggi quanto costa, indica il motivo e conferma.',
  'Airbnb may charge a host who cancels, and keeps the nights closed. Try to move the guest first.':
    'Airbnb può addebitare una penale a chi cancella, e tiene chiuse le notti. Prova prima a spostare l’ospite.',
  'Open Calendar, choose the listing, then “Availability”.':
    'Apri il Calendario, scegli l’annuncio, poi “Disponibilità”.',
  'Under “Connect calendars” choose “Connect to another website”.':
    'Sotto “Collega i calendari” scegli “Collega a un altro sito”.',
  'Copy the Airbnb calendar link. It ends in .ics, after a secret code.':
    'Copia il link del calendario Airbnb. Finisce con .ics, dopo un codice segreto.',
  'Paste our link as that of the other website, give it a name, and choose “Add calendar”.':
    'Incolla il nostro link come quello dell’altro sito, dagli un nome e scegli “Aggiungi”.',
  // Booking.com
  'Open “Rates & Availability”, then “Calendar”, and find the room.':
    'Apri “Tariffe e disponibilità”, poi “Calendario”, e trova la camera.',
  'Choose “Bulk edit” and set the dates, the last night included.':
    'Scegli “Modifica multipla” e imposta le date, ultima notte compresa.',
  'Under “Room status” choose “Close room”, then “Save changes”. Closed dates turn red.':
    'Sotto “Stato della camera” scegli “Chiudi camera”, poi “Salva le modifiche”. Le date chiuse diventano rosse.',
  'With “Auto-replenishment” in the calendar’s settings, Booking.com opens a room by itself when its guest cancels.':
    'Con il “Ripristino automatico” nelle impostazioni del calendario, Booking.com riapre da sola una camera quando l’ospite cancella.',
  'Under “Room status” choose “Open room”, then “Save changes”. Open dates turn green.':
    'Sotto “Stato della camera” scegli “Apri camera”, poi “Salva le modifiche”. Le date aperte diventano verdi.',
  'A date that stays red has another reason, and says it: no price, no inventory, or sold out.':
    'Una data che resta rossa ha un altro motivo, e lo dice: nessun prezzo, nessuna disponibilità, o tutto esaurito.',
  'Open “Reservations” and choose the guest’s reservation.':
    'Apri “Prenotazioni” e scegli quella dell’ospite.',
  'Write to the guest first: a guest who cannot be hosted has to agree.':
    'Scrivi prima all’ospite: chi non può essere ospitato deve acconsentire.',
  'Choose “Request to cancel reservation” and give the reason.':
    'Scegli “Richiedi la cancellazione” e indica il motivo.',
  'It is the guest who confirms. Until then the booking stands, and Booking.com may charge for moving the guest.':
    'È l’ospite che conferma. Fino ad allora la prenotazione vale, e Booking.com può addebitare lo spostamento dell’ospite.',
  'Open “Rates & Availability”, then “Sync calendars”. It is there for up to 20 room types only.':
    'Apri “Tariffe e disponibilità”, poi “Sincronizza calendari”. C’è solo fino a 20 tipi di camera.',
  'For the room, let the export hold reserved and closed dates, not reserved ones alone.':
    'Per la camera, fai esportare le date prenotate e chiuse, non solo quelle prenotate.',
  'Choose “Export calendar” and copy the link.': 'Scegli “Esporta calendario” e copia il link.',
  'Where the export holds reserved dates only, nights that you close yourself never show here.':
    'Se si esportano solo le date prenotate, le notti che chiudi tu qui non si vedono mai.',
  'For the room choose “Add calendar connection”.': 'Per la camera scegli “Aggiungi collegamento”.',
  'Paste our link as the calendar to import, give it a name, and go on to the next step.':
    'Incolla il nostro link come calendario da importare, dagli un nome e vai avanti.',
  // GoMMT
  'In InGo-MMT open “Rates & Inventory” and go to the month.':
    'In InGo-MMT apri “Tariffe e inventario” e vai al mese.',
  'Find the room, and select its inventory of the dates, the last night included.':
    'Trova la camera e seleziona il suo inventario per le date, ultima notte compresa.',
  'Set the rooms on offer to 0 and save.': 'Imposta a 0 le camere in vendita e salva.',
  'Where a room type stands for several rooms, lower the number by one instead. It holds for MakeMyTrip and Goibibo alike.':
    'Se un tipo di camera comprende più camere, riduci invece il numero di uno. Vale sia per MakeMyTrip sia per Goibibo.',
  'Set the rooms on offer to 1, or one more where there are several, and save.':
    'Imposta a 1 le camere in vendita, o una in più se sono diverse, e salva.',
  'In InGo-MMT open the bookings and note the number of the guest’s booking.':
    'In InGo-MMT apri le prenotazioni e annota il numero di quella dell’ospite.',
  'Tell your Go-MMT market manager that the room is overbooked.':
    'Comunica al tuo market manager Go-MMT che la camera è in overbooking.',
  'Agree on where the guest goes, and on what that costs.': 'Concordate dove va l’ospite, e quanto costa.',
  'A host may cancel only where overbooked, refunds the guest in full, and pays what another place costs more.':
    'Si può cancellare solo in caso di overbooking: si rimborsa tutto all’ospite e si paga la differenza per un altro alloggio.',
  // Vrbo
  'Choose the property, then “Calendar”.': 'Scegli la struttura, poi “Calendario”.',
  'Select the dates; the panel “Manage dates” opens.':
    'Seleziona le date; si apre il pannello “Gestisci le date”.',
  'Choose “Reservations and blocks”, then “Add block”.':
    'Scegli “Prenotazioni e blocchi”, poi “Aggiungi blocco”.',
  'Check the dates and save.': 'Controlla le date e salva.',
  'Vrbo says that a change can take up to 24 hours to show in its calendar.':
    'Vrbo dice che una modifica può impiegare fino a 24 ore per comparire nel suo calendario.',
  'Select the block.': 'Seleziona il blocco.',
  'Remove it, or shorten it where only some of its nights are to be opened, and save.':
    'Rimuovilo, o accorcialo se si devono aprire solo alcune notti, e salva.',
  'Open the inbox and choose the guest’s reservation.':
    'Apri la posta in arrivo e scegli la prenotazione dell’ospite.',
  'Choose to cancel the booking and give the reason.':
    'Scegli di cancellare la prenotazione e indica il motivo.',
  'Read what it costs, and confirm.': 'Leggi quanto costa e conferma.',
  'A cancellation by the host can cost a fee and lower the listing. Try to move the guest first.':
    'Una cancellazione dell’host può costare una penale e far scendere l’annuncio. Prova prima a spostare l’ospite.',
  'Choose “Import & export”, then “Export calendar”.':
    'Scegli “Importa ed esporta”, poi “Esporta calendario”.',
  'Copy the link.': 'Copia il link.',
  'Choose “Import & export”, then “Import calendar”.':
    'Scegli “Importa ed esporta”, poi “Importa calendario”.',
  'Paste our link as the calendar’s address, give it a name, and choose “Import”.':
    'Incolla il nostro link come indirizzo del calendario, dagli un nome e scegli “Importa”.',
};
