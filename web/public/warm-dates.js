// A browser takes a while to get ready for its first date in words: it does so while it waits for the app itself.
new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC' }).format();
