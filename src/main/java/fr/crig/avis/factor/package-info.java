/** What opens an account beside its password: the codes of a phone, and those that stand for them when it is lost. */
package fr.crig.avis.factor;
