/** The style sheets of every page that people see. */
export const STYLES: readonly string[] = ['kjernejournal.css', 'pages.css']
