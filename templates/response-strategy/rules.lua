-- Rules of this report only.
return {
   -- What a measure is meant to become.
   aim = function (given)
      return { given.words }
   end,
}
