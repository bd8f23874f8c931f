package fr.crig.avis.privacy;

/** Within the act that erases: rooms that keep something of their own in a way of their own take it away. */
public record PersonErased(Person person) {}
