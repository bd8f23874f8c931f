/** The convention that makes the committee: its terms, its renewal, the notice that ends it, its amendments. */
package fr.crig.avis.agreement;
