import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connectHost } from './host/connect-host.ts';

createRoot(document.getElementById('root') as HTMLElement).render(<App host={connectHost()} />);
