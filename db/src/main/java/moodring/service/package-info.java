/**
 * How a service on the network is asked: in time limits, again where that helps, and never while it asks to be left
 * alone. Does not know which services there are, nor what they answer.
 */
package moodring.service;
