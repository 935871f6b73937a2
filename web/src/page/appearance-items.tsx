import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { LANGUAGES, type Language, language, speak } from '../words/language.js';
import { say } from '../words/say.js';

const SCHEMES: Readonly<Record<MantineColorScheme, string>> = {
  light: say('Light'),
  dark: say('Dark'),
  auto: say('As on this device'),
};

/** How the pages look and which language they speak, in this browser. */
export function AppearanceItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{say('Colours')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={value => setColorScheme(value as MantineColorScheme)}>
        {Object.entries(SCHEMES).map(([scheme, name]) => (
          <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick={false}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Label>{say('Language')}</Menu.Label>
      <Menu.RadioGroup value={language} onChange={value => value !== language && speak(value as Language)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <Menu.RadioItem key={code} value={code} lang={code}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
