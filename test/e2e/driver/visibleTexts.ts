import type { Locator } from 'playwright-core';

/** All that a person sees or hears in what a locator finds: texts, tooltips, placeholders, names for screen readers. */
export async function visibleTexts(surface: Locator): Promise<readonly string[]> {
  // No function has a name in here: the tests' compiler would wrap it in a helper that a browser does not have.
  const found = await surface.evaluateAll(roots =>
    roots.flatMap(root =>
      [root, ...root.querySelectorAll('*')].flatMap(element => {
        if (!element.checkVisibility({ visibilityProperty: true })) return [];
        // Keys have their own names, "Delete" among them.
        if (element.closest('.monaco-keybinding, .keybinding') !== null) return [];
        const said = ['title', 'aria-label', 'aria-description', 'placeholder'].map(
          name => element.getAttribute(name) ?? '',
        );
        const written = [...element.childNodes]
          .filter(node => node.nodeType === Node.TEXT_NODE)
          .map(node => node.textContent ?? '');
        return [...said, ...written];
      }),
    ),
  );
  const texts = found.map(text => text.replace(/\s+/g, ' ').trim()).filter(text => text !== '');
  return [...new Set(texts)];
}
