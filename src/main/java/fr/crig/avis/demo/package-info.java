/** The requests of the demonstration, made by driving the desks as people would. Nothing of it runs without the profile. */
package fr.crig.avis.demo;
