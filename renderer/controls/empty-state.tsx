import './empty-state.css';
import type { ReactNode } from 'react';

/** What stands where nothing is yet: what goes here, and the button that brings it. */
export function EmptyState({
  icon,
  title,
  words,
  children,
}: {
  icon?: ReactNode;
  title: string;
  words?: string;
  children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      {icon && <div className="empty-state-icon">{icon}</div>}
      <h2 className="empty-state-title">{title}</h2>
      {words && <p className="empty-state-words">{words}</p>}
      {children && <div className="empty-state-actions">{children}</div>}
    </div>
  );
}
