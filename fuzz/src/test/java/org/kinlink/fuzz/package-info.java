/** What no input may do: targets for the fuzzer, and tests over what it found. */
package org.kinlink.fuzz;
