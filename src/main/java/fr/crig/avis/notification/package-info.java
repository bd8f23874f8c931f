/** Tells people: an outbox written with what happened, delivered later, and shown when it cannot be. */
package fr.crig.avis.notification;
