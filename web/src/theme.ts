import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { say } from './words/say.js';

const pine: MantineColorsTuple = [
  '#eaf6f1',
  '#d5ebe2',
  '#a9d6c5',
  '#7bc1a7',
  '#55ae8d',
  '#3c9f7b',
  '#2c8468',
  '#1d6a53',
  '#15563f',
  '#0b422f',
];

/** Greys with a breath of green, so that dark surfaces sit with the accent. Index 7 is the page, 6 a surface. */
const dark: MantineColorsTuple = [
  '#d9dedb',
  '#b9c1bd',
  '#949e99',
  '#68726d',
  '#414a46',
  '#303835',
  '#1c2220',
  '#131817',
  '#0e1211',
  '#090c0b',
];

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, dark },
  black: '#1b201e',
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  headings: { fontWeight: '660', textWrap: 'balance' },
  components: {
    // Drawn as <header>, they count as banners beside the page's own.
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    ModalCloseButton: { defaultProps: { 'aria-label': say('Close') } },
    PasswordInput: {
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': say('Toggle password visibility') } },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': say('Dismiss') } } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#5a635f',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-body': '#1a201e',
    '--mantine-color-dimmed': '#9da8a3',
    '--mantine-color-error': '#ff8f86',
  },
});
