/** What the service keeps of people: for how long, for what reason, and how it is given to them or taken away. */
package fr.crig.avis.privacy;
