/** The namespace of the UIDs in the calendars we serve: what bears one was told by us. */
export const EXPORT_UID_DOMAIN = 'ota-calendar-sync';
