import {
  ActionIcon,
  Autocomplete,
  Button,
  createTheme,
  defaultVariantColorsResolver,
  Menu,
  SegmentedControl,
  TextInput,
} from '@mantine/core';

const family = "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif";

const actionColors = {
  filled: {
    background: 'var(--action)',
    hover: 'var(--action-hover)',
    color: 'var(--action-ink)',
    border: '1px solid transparent',
  },
  light: {
    background: 'var(--action-tint)',
    hover: 'var(--action-edge)',
    color: 'var(--action)',
    border: '1px solid var(--action-edge)',
  },
};

/** The kit's own greys of the dark scheme (text, borders, fields, menus), in the hue of `tokens.css`. */
const darkGreys = [
  '#e8ecf2',
  '#c3ccd7',
  '#98a4b3',
  '#6f7c8b',
  '#47535f',
  '#2b3440',
  '#1e2530',
  '#161b22',
  '#12161c',
  '#0d1015',
] as const;

/** Sizes and defaults of the kit; colours are the CSS variables of `tokens.css`, one set per colour scheme. */
export const theme = createTheme({
  fontFamily: family,
  headings: { fontFamily: family, fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.8125rem', lg: '0.9375rem', xl: '1.125rem' },
  defaultRadius: 8,
  colors: { dark: darkGreys },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // In the dark, the action colour is light: what stands on it must be dark.
  variantColorResolver: (input) => {
    const isPlain = input.color === undefined || input.color === input.theme.primaryColor;
    if (isPlain && input.variant === 'filled') return actionColors.filled;
    if (isPlain && input.variant === 'light') return actionColors.light;
    return defaultVariantColorsResolver(input);
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', fw: 500 } }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'var(--secondary)', size: 28 },
    }),
    Menu: Menu.extend({
      defaultProps: {
        position: 'bottom-end',
        withinPortal: true,
        shadow: 'md',
        // A menu holds its items and nothing else: the first of them takes the keyboard.
        withInitialFocusPlaceholder: false,
      },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Autocomplete: Autocomplete.extend({ defaultProps: { size: 'sm' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'sm', fullWidth: true } }),
  },
});
