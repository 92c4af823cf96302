package org.gridwarden.cli.terminal;

/** A command cannot do what it was asked; the message is a sentence for the terminal. */
public final class CommandException extends RuntimeException {

    /** The sentence names what was typed and what may be. */
    public CommandException(String message) {
        super(message);
    }
}
