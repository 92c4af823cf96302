package org.gridwarden.cli;

/** A command cannot do what it was asked; the message is a sentence for the terminal. */
final class CommandException extends RuntimeException {

    CommandException(String message) {
        super(message);
    }
}
