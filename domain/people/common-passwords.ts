/**
 * Passwords, or what they begin with before digits and signs, that are tried first: of the public lists of leaked
 * passwords those that are long enough for us, and the words of our own trade.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `123456789012 1234567890123 12345678901234 123456789123 1234567890qwerty 123123123123 012345678910 098765432109
   987654321098 112233445566 121212121212 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsxcde3
   qazwsxedcrfv qwertyuiop qwertyuiop12 qwertyuiop123 qwertyuiopasdf qwertyuiop[] qwerty123456 qwerty12345
   qwertyqwerty asdfghjkl asdfghjkl123 asdfghjklqwe zxcvbnm zxcvbnmasdfghjkl abcdefghijkl abcdefghijklm abcdef123456
   abc123abc123 abcd1234abcd a1b2c3d4e5f6 password passwordpassword passwort passwort passw0rd p@ssw0rd p@ssword
   mypassword mypassword1 thepassword newpassword yourpassword changeme changemenow changemeplease letmein
   letmeinplease letmeinnow iloveyou iloveyouforever iloveyousomuch administrator admin adminadmin admin123admin
   superadmin rootrootroot welcome welcomewelcome welcomehome sunshine princess football baseball basketball
   manchesterunited liverpoolfc chelseafc arsenalfc realmadrid barcelona spongebob michaeljackson
   tinkerbell jesuschrist trustno1trustno1 correcthorsebatterystaple
   secretsecret topsecret default defaultpassword temporary temporarypassword testtesttest testpassword
   holidayhome holidayhomes vacationrental vacationrentals calendarsync otacalendarsync channelmanager
   airbnbairbnb airbnbhost bookingcom bookingbooking superhost superhost123`
    .split(/\s+/)
    .filter(Boolean),
);
