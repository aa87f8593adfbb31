import './tabs.css';
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

/** One tab and what lies under it. */
export interface TabPage<Id extends string> {
  id: Id;
  words: string;
  icon?: ReactNode;
  /** A count or a mark beside the words; not part of the tab's name. */
  badge?: ReactNode;
  content: ReactNode;
}

/** Pages behind tabs; only the chosen one is there. */
export function Tabs<Id extends string>({
  label,
  pages,
  chosen,
  onChoose,
}: {
  label: string;
  pages: readonly TabPage<Id>[];
  chosen: Id;
  onChoose(id: Id): void;
}) {
  return (
    <AriaTabs className="tabs" selectedKey={chosen} onSelectionChange={(key) => onChoose(String(key) as Id)}>
      <TabList aria-label={label} className="tab-list">
        {pages.map((page) => (
          <Tab key={page.id} id={page.id} className="tab" aria-label={page.words}>
            {page.icon}
            <span>{page.words}</span>
            {page.badge}
          </Tab>
        ))}
      </TabList>
      {pages.map((page) => (
        <TabPanel key={page.id} id={page.id} className="tab-panel">
          {page.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
