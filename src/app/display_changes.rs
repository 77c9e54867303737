//! On X11: hears that a display was plugged in, taken out or changed, and has winit look again.
//!
//! winit 0.30.13 asks for RandR's events but never sees one, so its list stays that of the start:
//! `docs/winit-displays.md`.

use std::thread;
use std::time::Duration;

use eframe::CreationContext;
use eframe::egui::Context;
use raw_window_handle::{HasWindowHandle, RawWindowHandle};
use x11rb::connection::Connection;
use x11rb::errors::ReplyOrIdError;
use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ConnectionExt as _, EventMask, PROPERTY_NOTIFY_EVENT, Property,
    PropertyNotifyEvent, Window,
};

/// One change comes as a handful of events, and a desktop moves its displays after it.
const SETTLED: Duration = Duration::from_millis(150);

/// winit reads its event before the next frame looks at the displays.
const READ: Duration = Duration::from_millis(50);

/// Listens for as long as the window is there. Where there is no X11, or it says no, nothing
/// happens, and the list is looked at as it is.
pub(super) fn listen(creation: &CreationContext<'_>) {
    let Ok(handle) = creation.window_handle() else {
        return;
    };
    let window = match handle.as_raw() {
        RawWindowHandle::Xlib(handle) => Window::try_from(handle.window).ok(),
        RawWindowHandle::Xcb(handle) => Some(handle.window.get()),
        _ => None,
    };
    if let Some(window) = window {
        let ctx = creation.egui_ctx.clone();
        // It ends with the connection to the display, which is that of the process.
        thread::spawn(move || hear(&ctx, window));
    }
}

fn hear(ctx: &Context, window: Window) -> Result<(), ReplyOrIdError> {
    let Ok((connection, screen)) = x11rb::connect(None) else {
        return Ok(());
    };
    let Some(screen) = connection.setup().roots.get(screen) else {
        return Ok(());
    };
    let changes = NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE | NotifyMask::OUTPUT_CHANGE;
    connection.randr_select_input(screen.root, changes)?;
    connection.flush()?;
    loop {
        connection.wait_for_event()?;
        thread::sleep(SETTLED);
        while connection.poll_for_event()?.is_some() {}
        // To winit, a change of the resources is a change of the scale: it forgets its displays.
        let event = PropertyNotifyEvent {
            response_type: PROPERTY_NOTIFY_EVENT,
            sequence: 0,
            window,
            atom: Atom::from(AtomEnum::RESOURCE_MANAGER),
            time: x11rb::CURRENT_TIME,
            state: Property::NEW_VALUE,
        };
        connection.send_event(false, window, EventMask::NO_EVENT, event)?;
        connection.flush()?;
        thread::sleep(READ);
        ctx.request_repaint();
    }
}
